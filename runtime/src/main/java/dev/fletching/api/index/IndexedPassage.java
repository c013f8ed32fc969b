package dev.fletching.api.index;

import java.util.Optional;

/**
 * A passage with its vector, and what tells later whether they are still right.
 *
 * @param passage the passage
 * @param vector as long as the index's dimensions, finite; must not change while it is being put
 * @param fingerprint a hash of what was embedded and how, so that the vector can be taken again for the same text; empty for none
 * @param source what it was read from; empty for none
 * @since 0.1
 */
public record IndexedPassage(Passage passage, float[] vector, String fingerprint, Optional<IndexedSource> source) {

    /** A passage of which only the vector is known. */
    public IndexedPassage(Passage passage, float[] vector) {
        this(passage, vector, "", Optional.empty());
    }
}
