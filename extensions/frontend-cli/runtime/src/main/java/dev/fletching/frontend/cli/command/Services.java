package dev.fletching.frontend.cli.command;

import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.reranking.Rerankers;
import dev.fletching.api.retrieval.Retrievers;
import dev.fletching.frontend.cli.output.Terminal;

/** What commands that search stand on. */
record Services(Embedders embedders, Rerankers rerankers, Retrievers retrievers, Contributions contributions,
        Terminal terminal) {}
