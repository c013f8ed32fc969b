package dev.fletching.embedding.djl.token;

/**
 * A text as a model reads it. The arrays are not copied: nobody changes them.
 *
 * @param ids token ids, special tokens included
 * @param types segment of each token
 * @param truncated whether the text had more tokens than the model reads
 */
public record Tokens(long[] ids, long[] types, boolean truncated) {

    /** How many tokens the model reads. */
    public int count() {
        return ids.length;
    }
}
