package dev.fletching.bridge.langchain4j;

import java.util.ArrayList;
import java.util.List;

import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.output.TokenUsage;
import dev.langchain4j.model.scoring.ScoringModel;

/**
 * A reranker as LangChain4j's scoring model. Scores are on the reranker's {@linkplain Reranker#scale() scale}; larger is better.
 * Safe for many threads.
 *
 * @since 0.1
 */
public final class FletchingScoringModel implements ScoringModel {

    private final Reranker reranker;

    /** @param reranker scores; stays the caller's to close */
    public FletchingScoringModel(Reranker reranker) {
        this.reranker = reranker;
    }

    @Override
    public Response<List<Double>> scoreAll(List<TextSegment> segments, String query) {
        List<Double> scores = new ArrayList<>(segments.size());
        int tokens = 0;
        for (Relevance relevance : reranker.relevance(query, segments.stream().map(TextSegment::text).toList())) {
            scores.add((double) relevance.score());
            tokens += relevance.tokens();
        }
        return Response.from(scores, new TokenUsage(tokens));
    }
}
