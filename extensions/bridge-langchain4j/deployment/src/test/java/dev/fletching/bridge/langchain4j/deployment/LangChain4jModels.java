package dev.fletching.bridge.langchain4j.deployment;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.fletching.api.Configured;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import io.quarkiverse.langchain4j.ModelName;

/** Models that an application makes itself. */
public class LangChain4jModels {

    @Produces
    @Singleton
    EmbeddingModel plain() {
        return model(1);
    }

    @Produces
    @Singleton
    @Configured("named")
    EmbeddingModel named() {
        return model(2);
    }

    @Produces
    @Singleton
    @ModelName("german")
    EmbeddingModel german() {
        return model(3);
    }

    @Produces
    @Singleton
    ScoringModel scoring() {
        return (segments, query) -> Response.from(segments.stream().map(one -> (double) one.text().length()).toList());
    }

    private static EmbeddingModel model(float first) {
        return new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
                return Response.from(segments.stream()
                        .map(segment -> Embedding.from(new float[]{first, segment.text().length()})).toList());
            }
        };
    }
}
