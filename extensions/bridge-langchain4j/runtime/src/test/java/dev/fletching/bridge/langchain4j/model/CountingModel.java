package dev.fletching.bridge.langchain4j.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;

/** A model that counts letters, and has no more than LangChain4j wants of it. */
final class CountingModel implements EmbeddingModel, ScoringModel {

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return Response.from(segments.stream().map(segment -> Embedding.from(count(segment.text()))).toList());
    }

    @Override
    public Response<List<Double>> scoreAll(List<TextSegment> segments, String query) {
        return Response.from(segments.stream().map(segment -> (double) segment.text().length() / query.length()).toList());
    }

    static float[] count(String text) {
        float[] vector = new float[8];
        text.chars().forEach(c -> vector[c % vector.length]++);
        return vector;
    }

    /** Models of one name. */
    static <T> NamedModels<T> named(String name, T model) {
        return new NamedModels<>() {
            @Override
            public SortedSet<String> names() {
                return new TreeSet<>(List.of(name));
            }

            @Override
            public Optional<T> find(String wanted) {
                return wanted.equals(name) ? Optional.of(model) : Optional.empty();
            }
        };
    }
}
