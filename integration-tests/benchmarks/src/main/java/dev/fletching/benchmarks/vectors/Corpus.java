package dev.fletching.benchmarks.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.benchmarks.peer.FletchingPeer;

/**
 * Sentences with their vectors, of length 1. The last of them ask, the others are searched.
 *
 * @param texts the sentences that are searched
 * @param vectors their vectors
 * @param queries vectors of the sentences that ask
 */
record Corpus(List<String> texts, float[][] vectors, float[][] queries) {

    static final int DIMENSIONS = 384;
    static final int QUERIES = 1_000;
    static final String MODEL = "all-minilm-l6-v2";

    /** Read the corpus, embedding it where the cache does not have it. */
    static Corpus load(Settings settings) throws IOException {
        List<String> texts = new Sentences(settings.data()).read(settings.count() + QUERIES);
        Path file = file(settings);
        Files.createDirectories(settings.cache());
        if (!Files.exists(file)) {
            try (Embedder embedder = FletchingPeer.embedder(MODEL, settings.cache().resolve("models"))) {
                VectorFile.write(file, texts, embedder);
            }
        }
        float[][] all = VectorFile.read(file, 0, DIMENSIONS);
        return new Corpus(texts.subList(0, settings.count()), Arrays.copyOf(all, settings.count()),
                Arrays.copyOfRange(all, settings.count(), all.length));
    }

    /** Read the queries alone, of a corpus that was loaded before. */
    static float[][] queries(Settings settings) throws IOException {
        return VectorFile.read(file(settings), settings.count(), DIMENSIONS);
    }

    private static Path file(Settings settings) {
        return settings.cache().resolve(MODEL + "-" + settings.count() + ".f32");
    }
}
