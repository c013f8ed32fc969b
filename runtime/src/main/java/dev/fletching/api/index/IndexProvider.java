package dev.fletching.api.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * Open what is left of a damaged index for searching alone: parts that can be read though others cannot. What that is, is
     * settled when it is opened. An index that is sound, or that is never damaged in part, is opened as a whole.
     *
     * @throws dev.fletching.api.FletchingException if there is no index in the folder, or nothing of it can be read
     */
    default PassageIndex openSound(Path folder) {
        return openForSearch(folder);
    }

    /**
     * Read all of an index, and tell what is damaged. Takes no lock and changes nothing. An index that keeps nothing on disk is
     * sound where it can be opened.
     *
     * @throws dev.fletching.api.FletchingException if there is no index in the folder, or it is of a version that cannot be read
     */
    default IndexHealth check(Path folder) {
        try (PassageIndex index = openForSearch(folder)) {
            return new IndexHealth(Optional.of(index.space()), index.count(), new IndexHealth.Size(0, 1, 0), Map.of(),
                    List.of());
        }
    }
}
