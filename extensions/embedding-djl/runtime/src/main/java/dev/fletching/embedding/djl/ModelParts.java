package dev.fletching.embedding.djl;

import dev.fletching.api.embedding.ModelCard;
import dev.fletching.embedding.djl.pooling.Head;

/**
 * What an embedder is made of, and owns.
 *
 * @param card as it was opened
 * @param transformer texts to token vectors
 * @param head token vectors to a vector
 * @param poolsPrompt whether the tokens of a prompt take part in pooling
 */
record ModelParts(ModelCard card, Transformer transformer, Head head, boolean poolsPrompt) {}
