package dev.fletching.api.index;

import java.nio.file.Path;

import dev.fletching.api.ExtensionPoint;
import dev.fletching.api.FletchingException;

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
     * Open an index as the other method does, made as the caller says where there is none.
     *
     * @throws dev.fletching.api.FletchingException if the provider knows no such choice, or the index was made with another
     */
    default PassageIndex open(Path folder, VectorSpace space, IndexOptions options) {
        if (!options.equals(IndexOptions.CONFIGURED)) {
            throw new FletchingException(
                    "index '%s' must be of a provider that keeps words to have a language, got '%s'. Leave it out."
                            .formatted(folder, options.language().orElse("")));
        }
        return open(folder, space);
    }

    /**
     * Open an index that exists for searching alone; writing to it fails.
     *
     * @throws dev.fletching.api.FletchingException if there is no index in the folder
     */
    PassageIndex openForSearch(Path folder);
}
