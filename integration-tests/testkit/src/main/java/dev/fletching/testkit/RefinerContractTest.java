package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.api.retrieval.Refiner;
import dev.fletching.api.retrieval.RefinerFactory;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.api.retrieval.StageRank;

/**
 * What every {@link Refiner} promises.
 *
 * @since 0.1
 */
public abstract class RefinerContractTest {

    private static final int CANDIDATES = 30;
    private static final StageRank BEFORE = new StageRank("before", 7, 0.5, "share");

    /** The embedder whose vectors the index holds. */
    protected final Embedder embedder = new BagOfWordsEmbedder("words", 64);

    private final PassageIndex index = new NaivePassageIndex(new VectorSpace("words", 64, Similarity.COSINE));
    private final List<Retrieved> candidates = new ArrayList<>();

    /** Make the factory under test. */
    protected abstract RefinerFactory factory();

    /** Options with which it refines, where it needs some. */
    protected Map<String, String> options() {
        return Map.of();
    }

    @BeforeEach
    final void makeCandidates() {
        for (int i = 0; i < CANDIDATES; i++) {
            String text = "fox number " + i + " of " + i % 7;
            Passage passage = new Passage("p" + i, text, new Origin("d" + i / 2, "s", "", "", 0, text.length()), Map.of());
            index.put(List.of(new IndexedPassage(passage, embedder.embed(text, TextRole.DOCUMENT))));
            candidates.add(new Retrieved(i + 1, 1.0 / (i + 1), "cosine", passage, List.of(BEFORE)));
        }
        index.commit();
    }

    private Refiner refiner(Map<String, String> options) {
        return factory().create(new RetrieverParts(() -> embedder, Letters::new, index, options));
    }

    @Test
    void it_wants_as_many_candidates_as_results_at_least() {
        for (int k : new int[]{1, 10, 500, 10_000}) {
            assertThat(refiner(options()).candidates(k)).isBetween(k, Math.max(k, 10_000));
        }
    }

    @Test
    void it_gives_candidates_ranked_from_one_with_falling_places_and_their_stages() {
        for (int k : new int[]{1, 5, CANDIDATES}) {
            List<Retrieved> found = refiner(options()).refine(RetrievalRequest.of("fox", k), candidates);
            assertThat(found).hasSizeLessThanOrEqualTo(k).isNotEmpty().doesNotHaveDuplicates();
            assertThat(candidates).extracting(one -> one.passage().id())
                    .containsAll(found.stream().map(one -> one.passage().id()).toList());
            for (int i = 0; i < found.size(); i++) {
                assertThat(found.get(i).rank()).isEqualTo(i + 1);
                assertThat(found.get(i).stages()).containsExactly(BEFORE);
            }
        }
    }

    @Test
    void the_best_few_are_the_beginning_of_the_best_many() {
        List<Retrieved> many = refiner(options()).refine(RetrievalRequest.of("fox", 20), candidates);
        List<Retrieved> few = refiner(options()).refine(RetrievalRequest.of("fox", 5), candidates);
        assertThat(many.subList(0, few.size())).isEqualTo(few);
    }

    @Test
    void no_candidates_give_no_results() {
        assertThat(refiner(options()).refine(RetrievalRequest.of("fox", 5), List.of())).isEmpty();
    }

    @Test
    void candidates_are_left_as_they_are() {
        List<Retrieved> before = List.copyOf(candidates);
        refiner(options()).refine(RetrievalRequest.of("fox", 5), Collections.unmodifiableList(candidates));
        assertThat(candidates).isEqualTo(before);
    }

    @Test
    void an_unknown_option_is_named() {
        assertThatThrownBy(() -> refiner(Map.of("no-such-option", "1"))).isInstanceOf(FletchingException.class)
                .hasMessageContaining("'no-such-option'");
    }

    @Test
    void many_threads_get_what_one_gets() throws Exception {
        Refiner refiner = refiner(options());
        List<Retrieved> expected = refiner.refine(RetrievalRequest.of("fox", 9), candidates);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Retrieved>>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(threads.submit(() -> refiner.refine(RetrievalRequest.of("fox", 9), candidates)));
            }
            for (Future<List<Retrieved>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A score is how many letters a text has in common with itself backwards. */
    private static final class Letters implements Reranker {

        @Override
        public RerankerCard card() {
            return new RerankerCard("letters", "", "letters", 99, false, new Provenance("", "", "", ""));
        }

        @Override
        public List<Relevance> relevance(String query, List<String> passages, ProgressListener progress) {
            return passages.stream().map(text -> new Relevance(shared(text), text.length(), false)).toList();
        }

        private static int shared(String text) {
            int shared = 0;
            for (int i = 0; i < text.length(); i++) {
                shared += text.charAt(i) == text.charAt(text.length() - 1 - i) ? 1 : 0;
            }
            return shared;
        }

        @Override
        public void close() {}
    }
}
