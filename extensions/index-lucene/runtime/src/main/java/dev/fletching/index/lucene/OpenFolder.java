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
 * @param traits how it was made and is searched
 */
record OpenFolder(Path path, Directory directory, VectorSpace space, Traits traits) {

    Metric metric() {
        return Metric.of(space.similarity());
    }
}
