package dev.fletching.api.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a check of an index found.
 *
 * @param space what its vectors are; empty where that cannot be read any more
 * @param passages how many can be read
 * @param size how large it is
 * @param facts what else is recorded with it, as its language, by name in the order to show them
 * @param damages what is damaged, by file; empty for a sound index
 * @since 0.1
 */
public record IndexHealth(Optional<VectorSpace> space, long passages, Size size, Map<String, String> facts,
        List<Damage> damages) {

    /** Whether nothing is damaged. */
    public boolean sound() {
        return damages.isEmpty();
    }

    /** How many passages are lost with what is damaged; a bound where it cannot be told exactly, empty where not at all. */
    public OptionalLong lost() {
        if (damages.stream().anyMatch(damage -> damage.passages().isEmpty())) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(damages.stream().mapToLong(damage -> damage.passages().getAsLong()).sum());
    }

    /**
     * How large an index is.
     *
     * @param bytes of all its files on disk; 0 where it has none
     * @param segments parts that are written and read as one
     * @param deleted passages that were deleted or replaced, and take room until their part is written anew
     */
    public record Size(long bytes, int segments, long deleted) {}

    /**
     * A file that is not as it was written.
     *
     * @param file its name in the folder of the index
     * @param finding what is wrong with it, as the rest of a sentence that begins with the file
     * @param passages how many are lost with it at most, those of another damaged file of the same part not counted again; empty
     *        where nothing can be read without it
     */
    public record Damage(String file, String finding, OptionalLong passages) {}
}
