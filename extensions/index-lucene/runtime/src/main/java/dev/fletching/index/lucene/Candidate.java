package dev.fletching.index.lucene;

import java.util.Comparator;

/**
 * A passage that may be among the nearest.
 *
 * @param doc its number in the reader
 * @param id its id, for ties
 * @param score its similarity, exactly
 */
record Candidate(int doc, String id, double score) {

    /** Higher scores first, equal ones by id. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score).reversed()
            .thenComparing(Candidate::id);
}
