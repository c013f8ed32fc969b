package dev.fletching.index.lucene;

import dev.fletching.api.FletchingException;

/**
 * How indexes are built and opened.
 *
 * @param hnswM neighbours of a vector in the graph; 2 to 512
 * @param efConstruction neighbours that are weighed when a vector enters the graph; 1 to 3200
 * @param ramBufferBytes memory that passages fill before they are written out; 1 MB to 2 GB
 * @param language code of the language that the words of new indexes are in
 * @param verify whether the checksums of all files are compared when an index is opened
 */
public record LuceneSettings(int hnswM, int efConstruction, long ramBufferBytes, String language,
        boolean verify) {

    private static final long MEGABYTE = 1024 * 1024;

    /** What is right for most. */
    public static final LuceneSettings DEFAULT = new LuceneSettings(16, 100, 64 * MEGABYTE, "en", true);

    /** Refuses values out of range. */
    public LuceneSettings {
        require("hnsw.m", hnswM, 2, 512);
        require("hnsw.ef-construction", efConstruction, 1, 3200);
        require("ram-buffer", ramBufferBytes, MEGABYTE, 2047 * MEGABYTE);
        requireLanguage(language);
    }

    /** The language of new indexes. */
    Language spoken() {
        return Language.of(language);
    }

    /** The memory that passages fill before they are written out. */
    double ramBufferMegabytes() {
        return (double) ramBufferBytes / MEGABYTE;
    }

    private static void requireLanguage(String language) {
        try {
            Language.of(language);
        } catch (FletchingException unknown) {
            throw new FletchingException("quarkus.fletching.index.lucene.language: " + unknown.getMessage(), unknown);
        }
    }

    private static void require(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new FletchingException(
                    "quarkus.fletching.index.lucene.%s must be %d to %d, got %d. Set it to a value between."
                            .formatted(name, least, most, value));
        }
    }
}
