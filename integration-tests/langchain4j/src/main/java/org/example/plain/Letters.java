package org.example.plain;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;

/** An embedding model of the application's own: counts the letters from a to z. */
public final class Letters implements EmbeddingModel {

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return Response.from(segments.stream().map(segment -> Embedding.from(count(segment.text()))).toList());
    }

    private static float[] count(String text) {
        float[] counts = new float[26];
        text.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> counts[c - 'a']++);
        return counts;
    }

    static final class Beans {

        @Produces
        @Singleton
        @Named("letters")
        EmbeddingModel letters() {
            return new Letters();
        }
    }
}
