package dev.fletching.index.lucene;

import java.nio.file.Path;

import org.apache.lucene.store.Directory;

import dev.fletching.api.index.VectorSpace;

/**
 * A folder whose index is open.
 *
 * @param path where it lies
 * @param directory its files
 * @param space what the vectors in it are
 * @param language what its words are
 */
record OpenFolder(Path path, Directory directory, VectorSpace space, Language language) {

    Metric metric() {
        return Metric.of(space.similarity());
    }
}
