package dev.fletching.api.index;

import java.nio.file.Path;

import dev.fletching.api.ExtensionPoint;

/**
 * Opens passage indexes.
 *
 * @since 0.1
 */
@ExtensionPoint("index-provider")
public interface IndexProvider {

    /**
     * Open an index for writing and searching, making it where there is none.
     *
     * @param folder where it lies; an index that keeps nothing on disk uses it as a name
     * @param space what its vectors are
     * @throws dev.fletching.api.FletchingException if the folder holds an index of another space or something else, cannot be
     *         written, or another process is writing it
     */
    PassageIndex open(Path folder, VectorSpace space);

    /**
     * Open an index that exists for searching alone; writing to it fails.
     *
     * @throws dev.fletching.api.FletchingException if there is no index in the folder
     */
    PassageIndex openForSearch(Path folder);
}
