package dev.fletching.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Passage;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.api.retrieval.StageRank;
import dev.fletching.retrieval.HybridRetriever.Part;
import dev.fletching.testkit.RetrieverContractTest;

class HybridRetrieverTest extends RetrieverContractTest {

    private static final Retriever LETTERS = ranking("a", 9, "b", 8, "c", 1);
    private static final Retriever OTHERS = ranking("c", 0.4, "d", 0.2);

    @Override
    protected RetrieverFactory factory() {
        return new HybridRetrieverFactory();
    }

    @Test
    void reciprocal_ranks_are_added() {
        List<Retrieved> found = merged(new ReciprocalRanks(60), 0.5, 10);
        assertThat(found).extracting(one -> one.passage().id()).containsExactly("c", "a", "b", "d");
        assertThat(found.get(0).score()).isCloseTo(0.5 / 63 + 0.5 / 61, within(1e-15));
        assertThat(found.get(0).scale()).isEqualTo("rrf");
        assertThat(found.get(0).stages()).containsExactly(new StageRank("one", 3, 1, "s"), new StageRank("two", 1, 0.4, "s"));
        assertThat(found.get(1).stages()).containsExactly(new StageRank("one", 1, 9, "s"));
    }

    @Test
    void weighted_scores_are_moved_to_one_scale_first() {
        List<Retrieved> found = merged(new WeightedScores(), 0.8, 10);
        assertThat(found).extracting(one -> one.passage().id()).containsExactly("a", "b", "c", "d");
        assertThat(found).extracting(Retrieved::score)
                .usingComparatorForType((x, y) -> Math.abs(x - y) < 1e-12 ? 0 : 1, Double.class)
                .containsExactly(0.8, 0.7, 0.2, 0.0);
    }

    @Test
    void rankings_are_read_as_deep_as_set_or_as_many_as_asked_for() {
        assertThat(merged(new ReciprocalRanks(60), 0.5, 1)).extracting(one -> one.passage().id()).containsExactly("a", "c");
        List<Retrieved> more = new HybridRetriever(List.of(new Part("one", LETTERS, 1)), new ReciprocalRanks(1), 1)
                .retrieve("q", 2);
        assertThat(more).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"dense-weight, 1.5", "dense-weight, x", "rrf-k, 0", "depth, -1", "depth, NaN", "fusion, sum", "mode, fast"})
    void options_out_of_range_are_refused(String option, String value) {
        assertThatThrownBy(() -> retriever(Map.of(option, value))).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll("'" + option + "'", "'hybrid'", "'" + value + "'");
    }

    private static List<Retrieved> merged(Fusion fusion, double weight, int depth) {
        return new HybridRetriever(List.of(new Part("one", LETTERS, weight), new Part("two", OTHERS, 1 - weight)), fusion,
                depth)
                .retrieve("q", depth == 1 ? 2 : depth).stream().toList();
    }

    private static Retriever ranking(Object... idsAndScores) {
        return request -> {
            List<Retrieved> all = new ArrayList<>();
            for (int i = 0; i < idsAndScores.length; i += 2) {
                all.add(new Retrieved(i / 2 + 1, ((Number) idsAndScores[i + 1]).doubleValue(), "s",
                        Passage.of((String) idsAndScores[i], "t")));
            }
            return all.subList(0, Math.min(request.k(), all.size()));
        };
    }
}
