package dev.fletching.embedding.djl.model;

import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.embedding.djl.pooling.Activation;

/**
 * All that is needed to run a cross-encoder on this machine.
 *
 * @param card describes it
 * @param files its transformer
 * @param activation the function from the logit to the score
 * @param prompt stands before every query; often empty
 */
public record LocalCrossEncoder(RerankerCard card, TransformerFiles files, Activation activation, String prompt) {}
