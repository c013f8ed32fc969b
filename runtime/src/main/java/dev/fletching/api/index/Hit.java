package dev.fletching.api.index;

/**
 * A passage that was found.
 *
 * @param passage the passage
 * @param score its similarity with the query, on the index's scale; larger is better
 * @since 0.1
 */
public record Hit(Passage passage, double score) {}
