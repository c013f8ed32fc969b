package dev.fletching.index.lucene;

import java.nio.file.Path;
import java.util.Map;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.VectorSpace;

/** The vector space and the format's version as they stand in every commit, so that they are never out of step with it. */
final class CommitData {

    /** Version of the format that is written; it rises when an older Fletching could not read the index. */
    static final int FORMAT = 3;

    private static final String FORMAT_KEY = "fletching.format";
    private static final String MODEL = "fletching.model";
    private static final String DIMENSIONS = "fletching.dimensions";
    private static final String SIMILARITY = "fletching.similarity";
    private static final String LANGUAGE = "fletching.language";
    private static final String QUANTISATION = "fletching.quantisation";

    private CommitData() {}

    static Map<String, String> write(VectorSpace space, Traits traits) {
        return Map.of(FORMAT_KEY, Integer.toString(FORMAT), MODEL, space.model(), DIMENSIONS,
                Integer.toString(space.dimensions()), SIMILARITY, space.similarity().name(), LANGUAGE,
                traits.language().code(), QUANTISATION, traits.quantisation().id());
    }

    /** Read the space of the index in a folder. */
    static VectorSpace read(Path folder, Map<String, String> data) {
        if (!data.containsKey(FORMAT_KEY)) {
            throw new FletchingException(
                    "folder '%s' must hold an index of Fletching, and holds another Lucene index. Choose another folder."
                            .formatted(folder));
        }
        int format = Integer.parseInt(data.get(FORMAT_KEY));
        if (format > FORMAT) {
            throw new FletchingException(
                    "format of index '%s' must be at most %d, got %d, from a newer version. Update Fletching, or index again."
                            .formatted(folder, FORMAT, format));
        }
        if (format < FORMAT) {
            throw new FletchingException(
                    "format of index '%s' must be %d, which keeps what was indexed of each file, got %d. Delete the folder and index again."
                            .formatted(folder, FORMAT, format));
        }
        return new VectorSpace(data.get(MODEL), Integer.parseInt(data.get(DIMENSIONS)),
                Similarity.valueOf(data.get(SIMILARITY)));
    }

    /**
     * How an index was made.
     *
     * @param candidates how many a search keeps at least, which is not recorded
     */
    static Traits traits(Map<String, String> data, int candidates) {
        return new Traits(Language.of(data.getOrDefault(LANGUAGE, "")),
                Quantisation.of(data.getOrDefault(QUANTISATION, Quantisation.NONE.id())), candidates);
    }

    /** Refuse an index of another space than the one that is asked for. */
    static void requireSame(Path folder, VectorSpace found, VectorSpace wanted) {
        if (!found.equals(wanted)) {
            throw new FletchingException(("vector space of index '%s' must be model '%s', %d dimensions, %s, as it was made, "
                    + "got model '%s', %d dimensions, %s. Use the index's own model, or another folder.").formatted(folder,
                            found.model(), found.dimensions(), found.similarity(), wanted.model(), wanted.dimensions(),
                            wanted.similarity()));
        }
    }
}
