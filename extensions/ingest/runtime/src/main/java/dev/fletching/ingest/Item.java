package dev.fletching.ingest;

import java.util.Optional;

import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Passage;

/**
 * A passage on its way into the index.
 *
 * @param passage the passage
 * @param text what is embedded for it
 * @param fingerprint the hash of that and of the model
 * @param source the file it was read from
 */
record Item(Passage passage, String text, String fingerprint, IndexedSource source) {

    IndexedPassage with(float[] vector) {
        return new IndexedPassage(passage, vector, fingerprint, Optional.of(source));
    }
}
