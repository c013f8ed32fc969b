package dev.fletching.api.index;

/**
 * How thoroughly an index searches.
 *
 * @since 0.1
 */
public enum SearchMode {
    /** Compares the query with every vector. */
    EXACT,
    /** May miss a few of the nearest for speed, where the index has a structure for it; exact otherwise. */
    APPROXIMATE
}
