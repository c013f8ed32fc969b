package dev.fletching.embedding.djl.token;

/**
 * How a model wants its texts.
 *
 * @param maxTokens longer texts are cut to so many tokens, special tokens included
 * @param lowerCase whether texts are lower-cased before the tokenizer sees them
 * @param padId the id that fills up shorter texts of a batch
 */
public record TextRules(int maxTokens, boolean lowerCase, long padId) {}
