package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/**
 * The promises of {@link PassageIndex}: what is kept, what is found, and what is refused.
 *
 * @since 0.1
 */
public abstract class PassageIndexContractTest extends IndexContract {

    private PassageIndex index;

    @BeforeEach
    final void openIndex() {
        index = open();
    }

    @AfterEach
    final void closeIndex() {
        index.close();
    }

    @Test
    void nothing_is_visible_before_the_commit() {
        index.put(List.of(passage("a", 1, 0)));
        assertThat(index.count()).isZero();
        assertThat(index.get("a")).isEmpty();
        assertThat(search(index, 1, 1, 0)).isEmpty();
        index.commit();
        assertThat(index.count()).isEqualTo(1);
        assertThat(index.get("a")).contains(Passage.of("a", "text of a"));
        assertThat(ids(search(index, 1, 1, 0))).containsExactly("a");
    }

    @Test
    void a_passage_of_the_same_id_replaces_text_and_vector() {
        store(index, passage("a", 1, 0), passage("b", 0, 1));
        store(index, new IndexedPassage(Passage.of("a", "new"), new float[]{0, 2}));
        assertThat(index.count()).isEqualTo(2);
        assertThat(search(index, 5, 0, 1)).containsExactly(new Hit(Passage.of("a", "new"), 2),
                new Hit(Passage.of("b", "text of b"), 1));
    }

    @Test
    void of_two_passages_of_one_id_in_a_call_the_later_stays() {
        store(index, passage("a", 1, 0), new IndexedPassage(Passage.of("a", "later"), new float[]{0, 1}));
        assertThat(index.count()).isEqualTo(1);
        assertThat(index.get("a").orElseThrow().text()).isEqualTo("later");
    }

    @Test
    void deleted_passages_are_gone_and_unknown_ids_passed_over() {
        store(index, passage("a", 1, 0), passage("b", 0, 1));
        index.delete(List.of("a", "never there", ""));
        assertThat(index.count()).isEqualTo(2);
        index.commit();
        assertThat(index.count()).isEqualTo(1);
        assertThat(index.get("a")).isEmpty();
        assertThat(ids(search(index, 5, 1, 1))).containsExactly("b");
    }

    @Test
    void changes_of_one_commit_take_effect_in_their_order() {
        index.put(List.of(passage("a", 1, 0), passage("b", 1, 0)));
        index.delete(List.of("a", "b"));
        store(index, passage("b", 0, 1));
        assertThat(ids(search(index, 5, 1, 1))).containsExactly("b");
    }

    @Test
    void equal_scores_stand_in_the_order_of_their_ids() {
        store(index, passage("c", 1, 0), passage("a", 1, 5), passage("10", 1, 0), passage("b", 1, 0), passage("9", 1, 0));
        assertThat(ids(search(index, 3, 1, 0))).containsExactly("10", "9", "a");
        assertThat(ids(search(index, 9, 1, 0))).containsExactly("10", "9", "a", "b", "c");
    }

    @ParameterizedTest
    @EnumSource(SearchMode.class)
    void k_may_be_larger_than_the_index(SearchMode mode) {
        store(index, passage("a", 1, 0), passage("b", 0, 1));
        assertThat(index.search(new VectorQuery(new float[]{1, 0}, "model-a", Integer.MAX_VALUE, mode))).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void scores_are_those_of_the_similarity_and_zero_vectors_break_nothing(Similarity similarity) {
        assumeThat(similarities()).contains(similarity);
        float[] query = {3, 4};
        float[][] vectors = {{3, 4}, {-6, -8}, {0.1f, 0.7f}, {0, 0}, {1e-30f, 0}};
        try (PassageIndex other = provider.open(folder.resolve("other"), new VectorSpace("m", 2, similarity))) {
            for (int i = 0; i < vectors.length; i++) {
                store(other, passage("p" + i, vectors[i]));
            }
            for (float[] asked : List.of(query, new float[2])) {
                List<Hit> hits = search(other, 9, asked);
                assertThat(hits).hasSize(vectors.length);
                for (Hit hit : hits) {
                    float[] vector = vectors[Integer.parseInt(hit.passage().id().substring(1))];
                    assertThat(hit.score()).isCloseTo(similarity.of(asked, vector), within(1e-6));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void a_vector_that_is_not_finite_leaves_nothing_put(float bad) {
        assertNothingPut(passage("bad", 1, bad));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void a_vector_of_another_length_leaves_nothing_put(int length) {
        assertNothingPut(passage("bad", new float[length]));
    }

    @Test
    void a_query_of_another_model_or_length_or_not_finite_is_refused() {
        store(index, passage("a", 1, 0));
        assertThatThrownBy(() -> index.search(new VectorQuery(new float[2], "model-b", 1, SearchMode.EXACT)))
                .isInstanceOf(FletchingException.class).hasMessageContainingAll("model-a", "model-b");
        assertThatThrownBy(() -> search(index, 1, 1, 2, 3)).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll("2", "3");
        assertThatThrownBy(() -> search(index, 1, 1, Float.NaN)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("NaN");
    }

    @Test
    void text_origin_and_metadata_come_back_as_they_were_put() {
        Passage full = new Passage("größe/日本語 🎯\u0000\n", "two\nlines 🦊 ".repeat(100_000),
                new Origin("doc", "file:///texts/ä", "Title", "One > Two", 7, 12, 345),
                Map.of("lang", "de", "", "empty name", "empty", "", "ключ", "значение"));
        store(index, new IndexedPassage(full, new float[]{1, 0}));
        assertThat(index.get(full.id())).contains(full);
        assertThat(search(index, 1, 1, 0)).containsExactly(new Hit(full, 1));
    }

    @Test
    void text_may_be_empty() {
        Passage empty = Passage.of("e", "");
        store(index, new IndexedPassage(empty, new float[]{1, 0}));
        assertThat(index.get("e")).contains(empty);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 32_766, 40_000})
    void a_long_id_is_kept_or_refused_clearly(int length) {
        assertKeptOrRefused(Passage.of("x".repeat(length), "long"));
    }

    @Test
    void a_lone_surrogate_is_kept_or_refused_clearly() {
        assertKeptOrRefused(Passage.of("id\ud800", "t"));
        assertKeptOrRefused(Passage.of("id2", "t\udc00"));
    }

    @Test
    void the_vector_may_change_after_it_was_put() {
        float[] vector = {1, 0};
        index.put(List.of(passage("a", vector)));
        vector[0] = 7;
        index.commit();
        assertThat(search(index, 1, 1, 0).get(0).score()).isEqualTo(1);
    }

    private void assertKeptOrRefused(Passage passage) {
        try {
            store(index, new IndexedPassage(passage, new float[]{1, 0}));
        } catch (FletchingException refused) {
            assertThat(refused).hasMessageContaining("passage").hasMessageMatching("(?s).{20,400}");
            index.commit();
            assertThat(index.get(passage.id())).isEmpty();
            return;
        }
        assertThat(index.get(passage.id())).contains(passage);
    }

    private void assertNothingPut(IndexedPassage bad) {
        assertThatThrownBy(() -> index.put(List.of(passage("good", 1, 0), bad, passage("late", 0, 1))))
                .isInstanceOf(FletchingException.class).hasMessageContaining("'bad'");
        index.commit();
        assertThat(index.count()).isZero();
    }
}
