package dev.fletching.evaluator.retrieval;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.TextRole;

/**
 * The vectors of texts. Texts are embedded in windows, so that beside the texts only the vectors stay in memory.
 *
 * @param list in the order of the texts
 * @param truncated how many texts were longer than the model reads
 */
record Vectors(List<float[]> list, int truncated) {

    /** Embed texts, reporting progress after each. */
    static Vectors of(Map<String, String> texts, TextRole role, Embedder embedder, ProgressListener progress) {
        String stage = role == TextRole.QUERY ? "embedding queries" : "embedding documents";
        Collector collector = new Collector(embedder, texts.keySet().iterator(), new ArrayList<>(texts.size()));
        progress.progress(stage, 0, texts.size());
        embedder.embedAll(texts.values().iterator(), role, embedding -> {
            collector.add(embedding);
            progress.progress(stage, collector.vectors.size(), texts.size());
        });
        return new Vectors(collector.vectors, collector.truncated);
    }

    /** Takes embeddings one after the other and refuses what cannot be compared. */
    private static final class Collector {

        private final Embedder embedder;
        private final Iterator<String> ids;
        private final List<float[]> vectors;
        private int truncated;

        Collector(Embedder embedder, Iterator<String> ids, List<float[]> vectors) {
            this.embedder = embedder;
            this.ids = ids;
            this.vectors = vectors;
        }

        void add(Embedding embedding) {
            String id = ids.next();
            for (float component : embedding.vector()) {
                if (!Float.isFinite(component)) {
                    throw new FletchingException(
                            "model '%s' must give finite vectors, got %s for the text '%s'. Use another model."
                                    .formatted(embedder.model().name(), component, id));
                }
            }
            vectors.add(embedding.vector());
            truncated += embedding.truncated() ? 1 : 0;
        }
    }
}
