package dev.fletching.ingest;

import java.util.List;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.TextRole;

/** Tells texts apart by what decides their vector: the model, its dimensions, its prompt and the text. Used by one thread. */
final class Fingerprints {

    private final Digests digests = new Digests();
    private final String model;

    Fingerprints(Embedder embedder) {
        this.model = modelOf(embedder);
    }

    /** What of a model decides a vector. */
    static String modelOf(Embedder embedder) {
        return new Digests().of(List.of(embedder.model().name(), Integer.toString(embedder.dimensions()),
                Integer.toString(embedder.model().maxTokens()), embedder.model().prompts().of(TextRole.DOCUMENT)));
    }

    String of(String text) {
        return digests.of(List.of(model, text));
    }
}
