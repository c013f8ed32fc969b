package dev.fletching.api.index;

/**
 * A passage with its vector.
 *
 * @param passage the passage
 * @param vector as long as the index's dimensions, finite; must not change while it is being put
 * @since 0.1
 */
public record IndexedPassage(Passage passage, float[] vector) {}
