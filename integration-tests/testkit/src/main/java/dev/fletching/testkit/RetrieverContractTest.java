package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.api.retrieval.RetrieverParts;

/**
 * The promises of {@link RetrieverFactory} and {@link Retriever}, over an index that the implementer may choose.
 *
 * @since 0.1
 */
public abstract class RetrieverContractTest {

    private static final List<String> TEXTS = List.of("The red fox runs.", "A blue whale swims.", "Grass is green.",
            "Foxes and whales.", "Red grass, red fox, red whale.");

    /** The embedder of the running test. */
    protected final Embedder embedder = new BagOfWordsEmbedder("words", 64);

    private PassageIndex index;

    /** Make the factory under test. */
    protected abstract RetrieverFactory factory();

    /** Make the empty index to retrieve from. */
    protected PassageIndex newIndex(VectorSpace space) {
        return new NaivePassageIndex(space);
    }

    @BeforeEach
    final void fillIndex() {
        index = newIndex(new VectorSpace("words", 64, Similarity.COSINE));
        for (int i = 0; i < TEXTS.size(); i++) {
            index.put(List.of(new IndexedPassage(Passage.of("p" + i, TEXTS.get(i)),
                    embedder.embed(TEXTS.get(i), TextRole.DOCUMENT))));
        }
        index.commit();
    }

    /** A retriever over five passages, with options. */
    protected final Retriever retriever(Map<String, String> options) {
        return factory().create(RetrieverParts.withoutReranker(() -> embedder, index).withOptions(options));
    }

    /** The index that retrievers of the test search. */
    protected final PassageIndex index() {
        return index;
    }

    @Test
    void the_passage_that_says_the_same_comes_first() {
        List<Retrieved> found = retriever(Map.of()).retrieve("a blue whale swims", 3);
        assertThat(found).hasSizeBetween(1, 3);
        assertThat(found.get(0).passage()).isEqualTo(Passage.of("p1", TEXTS.get(1)));
    }

    @Test
    void ranks_count_from_one_and_scores_never_rise() {
        List<Retrieved> found = retriever(Map.of()).retrieve("red fox", 5);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).rank()).isEqualTo(i + 1);
            assertThat(found.get(i).score()).isLessThanOrEqualTo(found.get(Math.max(0, i - 1)).score());
            assertThat(found.get(i).scale()).isNotBlank();
        }
    }

    @Test
    void no_more_than_k_are_found_and_none_twice() {
        assertThat(retriever(Map.of()).retrieve("red fox", 1)).hasSize(1);
        assertThat(retriever(Map.of()).retrieve("red fox", 100)).extracting(Retrieved::passage).doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(TEXTS.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void a_blank_query_is_refused(String query) {
        assertThatThrownBy(() -> retriever(Map.of()).retrieve(query, 1)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("query");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void a_k_that_is_not_positive_is_refused(int k) {
        assertThatThrownBy(() -> retriever(Map.of()).retrieve("fox", k)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("" + k);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text:fox AND (", "\"", "*", "fox~2 ^ [a TO b]", "\\", "a/b: {!x}", "+ - &&"})
    void query_syntax_is_plain_text(String query) {
        assertThat(retriever(Map.of()).retrieve(query, 2)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void an_unknown_option_is_refused_by_name() {
        assertThatThrownBy(() -> retriever(Map.of("no-such-option", "1"))).isInstanceOf(FletchingException.class)
                .hasMessageContaining("'no-such-option'");
    }

    @Test
    void a_filter_chooses_among_all_passages_not_among_those_found() {
        Filter others = new Filter.Not(new Filter.In("id", Set.of("p0", "p4")));
        List<Retrieved> found = retriever(Map.of()).retrieve(new RetrievalRequest("red fox whale", 1, others));
        assertThat(found).extracting(one -> one.passage().id()).hasSize(1).doesNotContain("p0", "p4");
        assertThat(found.get(0).rank()).isEqualTo(1);
    }

    @Test
    void what_is_committed_later_is_found_too() {
        Retriever retriever = retriever(Map.of());
        String text = "zebra crossing";
        index.put(List.of(new IndexedPassage(Passage.of("z", text), embedder.embed(text, TextRole.DOCUMENT))));
        index.commit();
        assertThat(retriever.retrieve(text, 1).get(0).passage().id()).isEqualTo("z");
    }

    @Test
    void many_threads_find_what_one_finds() throws Exception {
        Retriever retriever = retriever(Map.of());
        List<Retrieved> alone = retriever.retrieve("red fox", 5);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<Retrieved>>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(threads.submit(() -> retriever.retrieve("red fox", 5)));
            }
            for (Future<List<Retrieved>> answer : answers) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void the_parts_stay_open() {
        retriever(Map.of()).retrieve("fox", 1);
        assertThat(index.count()).isEqualTo(TEXTS.size());
    }
}
