package dev.fletching.frontend.cli.command;

import java.util.List;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.api.reranking.RerankerRequest;
import dev.fletching.api.reranking.Rerankers;
import dev.fletching.frontend.cli.output.ProgressLine;
import dev.fletching.frontend.cli.output.Terminal;

/** A reranker of one command, which counts what it could not read whole and tells it when it is closed. */
final class RerankerRun implements Reranker {

    private final Reranker reranker;
    private final Terminal terminal;
    private long read;
    private long truncated;

    private RerankerRun(Reranker reranker, Terminal terminal) {
        this.reranker = reranker;
        this.terminal = terminal;
    }

    /** Open a model, saying so where a person waits. */
    static Reranker open(Rerankers rerankers, String model, Terminal terminal) {
        try (ProgressLine progress = terminal.progress()) {
            progress.say("loading " + model);
            return new RerankerRun(rerankers.open(RerankerRequest.of(model)), terminal);
        }
    }

    @Override
    public RerankerCard card() {
        return reranker.card();
    }

    @Override
    public List<Relevance> relevance(String query, List<String> passages, ProgressListener progress) {
        List<Relevance> all = reranker.relevance(query, passages, progress);
        read += all.size();
        truncated += all.stream().filter(Relevance::truncated).count();
        return all;
    }

    @Override
    public void close() {
        if (truncated > 0) {
            terminal.warn("reranking read %d of %d passages in part, since with the query they are longer than %d tokens"
                    .formatted(truncated, read, card().maxTokens()));
        }
        reranker.close();
    }
}
