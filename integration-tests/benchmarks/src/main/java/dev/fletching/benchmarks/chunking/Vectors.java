package dev.fletching.benchmarks.chunking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.TextRole;

/** Embeds passages, those that several splitters make alike once. Keeps all of them. */
final class Vectors {

    private final Embedder embedder;
    private final Map<String, Embedding> known = new HashMap<>();

    Vectors(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The embeddings of texts, in their order. */
    List<Embedding> of(List<String> texts) {
        List<String> unknown = new ArrayList<>(texts);
        unknown.removeIf(known::containsKey);
        List<Embedding> embeddings = embedder.embed(unknown, TextRole.DOCUMENT);
        for (int i = 0; i < unknown.size(); i++) {
            known.put(unknown.get(i), embeddings.get(i));
        }
        return texts.stream().map(known::get).toList();
    }
}
