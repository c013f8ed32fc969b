package dev.fletching.api.embedding;

/**
 * The side of a search that a text stands on; models with prompts treat the two differently.
 *
 * @since 0.1
 */
public enum TextRole {
    /** What is searched for. */
    QUERY,
    /** What is found. */
    DOCUMENT
}
