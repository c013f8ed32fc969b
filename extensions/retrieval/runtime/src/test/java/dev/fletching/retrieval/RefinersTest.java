package dev.fletching.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.api.retrieval.Refiner;
import dev.fletching.api.retrieval.RefinerFactory;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.testkit.BagOfWordsEmbedder;
import dev.fletching.testkit.NaivePassageIndex;

class RefinersTest {

    private final List<String> read = new ArrayList<>();

    @Test
    void reranking_orders_by_the_rerankers_scores_and_keeps_earlier_ones_first_among_equals() {
        List<Retrieved> found = refine(new RerankRefinerFactory(), Map.of(), 3,
                passage("a", "d", "one"), passage("b", "d", "three"), passage("c", "d", "seven"), passage("e", "d", "x"));
        assertThat(found).extracting(one -> one.passage().id()).containsExactly("b", "c", "a");
        assertThat(found).extracting(Retrieved::rank).containsExactly(1, 2, 3);
        assertThat(found.get(0)).returns(5.0, Retrieved::score).returns("length", Retrieved::scale);
    }

    @Test
    void a_reranker_reads_the_title_where_it_tells_more_than_the_text() {
        refine(new RerankRefinerFactory(), Map.of(), 9, titled("Owls", "They hunt."), titled("notes.md", "They hunt."),
                titled("They", "They hunt."), titled("", "They hunt."));
        assertThat(read).containsExactly("Owls\nThey hunt.", "They hunt.", "They hunt.", "They hunt.");
    }

    @Test
    void nothing_found_is_not_reranked() {
        assertThat(refine(new RerankRefinerFactory(), Map.of(), 3)).isEmpty();
        assertThat(read).isEmpty();
    }

    @Test
    void reranking_looks_as_deep_as_set() {
        assertThat(refiner(new RerankRefinerFactory(), Map.of()).candidates(10)).isEqualTo(50);
        assertThat(refiner(new RerankRefinerFactory(), Map.of("depth", "7")).candidates(10)).isEqualTo(10);
    }

    @Test
    void a_pipeline_that_reranks_needs_a_reranker() {
        RetrieverParts parts = RetrieverParts.withoutReranker(() -> new BagOfWordsEmbedder("words", 64), index());
        assertThatThrownBy(() -> new RerankRefinerFactory().create(parts)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("must have a reranker");
    }

    @Test
    void a_threshold_leaves_out_what_scores_less() {
        List<Retrieved> found = refine(new ThresholdRefinerFactory(), Map.of("score", "0.5"), 9,
                passage("a", "d", "t"), passage("b", "d", "t"), passage("c", "d", "t"));
        assertThat(found).extracting(one -> one.passage().id()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({"threshold, , ", "threshold, score, high", "rerank, depth, 0", "collapse, depth, 20000", "rerank, deep, 3"})
    void wrong_options_name_the_stage(String stage, String option, String value) {
        RefinerFactory factory = switch (stage) {
            case "threshold" -> new ThresholdRefinerFactory();
            case "rerank" -> new RerankRefinerFactory();
            default -> new CollapseRefinerFactory();
        };
        Map<String, String> options = option == null ? Map.of() : Map.of(option, value);
        assertThatThrownBy(() -> refiner(factory, options)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("'" + stage + "'");
    }

    @Test
    void collapsing_keeps_the_best_passage_of_each_document() {
        List<Retrieved> found = refine(new CollapseRefinerFactory(), Map.of(), 3, passage("a", "x", "t"),
                passage("b", "x", "t"), passage("c", "", "t"), passage("d", "", "t"), passage("e", "y", "t"));
        assertThat(found).extracting(one -> one.passage().id()).containsExactly("a", "c", "d");
        assertThat(found).extracting(Retrieved::rank).containsExactly(1, 2, 3);
        assertThat(refiner(new CollapseRefinerFactory(), Map.of()).candidates(50)).isEqualTo(500);
    }

    @Test
    void collapsing_takes_any_field() {
        assertThat(refine(new CollapseRefinerFactory(), Map.of("field", "title"), 3, titled("Owls", "a"), titled("Owls", "b"),
                titled("Bats", "c"))).extracting(one -> one.passage().text()).containsExactly("a", "c");
    }

    private List<Retrieved> refine(RefinerFactory factory, Map<String, String> options, int k, Passage... passages) {
        List<Retrieved> candidates = new ArrayList<>();
        for (Passage passage : passages) {
            candidates.add(new Retrieved(candidates.size() + 1, 1.0 / (candidates.size() + 1), "share", passage));
        }
        return refiner(factory, options).refine(RetrievalRequest.of("query", k), candidates);
    }

    private Refiner refiner(RefinerFactory factory, Map<String, String> options) {
        return factory.create(new RetrieverParts(() -> new BagOfWordsEmbedder("words", 64), Lengths::new, index(), options));
    }

    private static NaivePassageIndex index() {
        return new NaivePassageIndex(new VectorSpace("words", 64, Similarity.COSINE));
    }

    private static Passage passage(String id, String document, String text) {
        return new Passage(id, text, new Origin(document, "s", "", "", 0, 0), Map.of());
    }

    private static Passage titled(String title, String text) {
        return new Passage(title + text, text, new Origin("d", "some/notes.md", title, "", 0, 0), Map.of());
    }

    /** Longer texts score better. */
    private final class Lengths implements Reranker {

        @Override
        public RerankerCard card() {
            return new RerankerCard("lengths", "", "length", 9, false, new Provenance("", "", "", ""));
        }

        @Override
        public List<Relevance> relevance(String query, List<String> passages, ProgressListener progress) {
            read.addAll(passages);
            return passages.stream().map(text -> new Relevance(text.length(), text.length(), false)).toList();
        }

        @Override
        public void close() {}
    }
}
