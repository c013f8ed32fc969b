package dev.fletching.bridge.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;

class FletchingScoringModelTest {

    private final ScoringModel model = new FletchingScoringModel(new CommonChars());

    @Test
    void scores_keep_the_order_of_the_segments_and_tokens_are_counted() {
        Response<List<Double>> scores = model.scoreAll(List.of(TextSegment.from("xyz"), TextSegment.from("owls")), "owl");
        assertThat(scores.content()).containsExactly(0.0, 3.0);
        assertThat(scores.tokenUsage().inputTokenCount()).isEqualTo(7);
        assertThat(model.score("bowl", "owl").content()).isEqualTo(3.0);
        assertThat(model.scoreAll(List.of(), "owl").content()).isEmpty();
    }

    /** Scores by how many chars a passage has of the query. */
    private static final class CommonChars implements Reranker {

        @Override
        public RerankerCard card() {
            return new RerankerCard("chars", "", "count", 100, false, new Provenance("", "", "", ""));
        }

        @Override
        public List<Relevance> relevance(String query, List<String> passages, ProgressListener progress) {
            return passages.stream().map(passage -> new Relevance(query.chars().filter(c -> passage.indexOf(c) >= 0).count(),
                    passage.length(), false)).toList();
        }

        @Override
        public void close() {}
    }
}
