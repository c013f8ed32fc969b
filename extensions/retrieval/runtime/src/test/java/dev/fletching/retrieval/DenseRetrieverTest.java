package dev.fletching.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.testkit.BagOfWordsEmbedder;
import dev.fletching.testkit.NaivePassageIndex;
import dev.fletching.testkit.RetrieverContractTest;

class DenseRetrieverTest extends RetrieverContractTest {

    @Override
    protected RetrieverFactory factory() {
        return new DenseRetrieverFactory();
    }

    @Test
    void the_query_is_embedded_as_a_query() {
        Retrieved first = retriever(Map.of()).retrieve("grass is green", 1).get(0);
        float[] query = embedder.embed("grass is green", TextRole.QUERY);
        float[] passage = embedder.embed(first.passage().text(), TextRole.DOCUMENT);
        assertThat(first.score()).isCloseTo(Similarity.COSINE.of(query, passage), within(1e-9)).isLessThan(0.999);
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void the_scale_is_the_name_of_the_similarity(Similarity similarity) {
        NaivePassageIndex other = new NaivePassageIndex(new VectorSpace("words", 64, similarity));
        float[] vector = embedder.embed("fox", TextRole.DOCUMENT);
        other.put(List.of(new IndexedPassage(Passage.of("a", "fox"), vector)));
        other.commit();
        assertThat(factory().create(RetrieverParts.withoutReranker(() -> embedder, other)).retrieve("fox", 1).get(0).scale())
                .isEqualTo(similarity.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"words, 32", "other, 64"})
    void an_embedder_of_another_space_is_refused(String model, int dimensions) {
        Embedder other = new BagOfWordsEmbedder(model, dimensions);
        Retriever retriever = factory().create(RetrieverParts.withoutReranker(() -> other, index()));
        assertThatThrownBy(() -> retriever.retrieve("fox", 1))
                .isInstanceOf(FletchingException.class).hasMessageContainingAll("'words'", "64", model, "" + dimensions);
    }

    @Test
    void a_request_with_a_vector_needs_no_model() {
        Retriever retriever = factory().create(RetrieverParts.withoutReranker(() -> {
            throw new AssertionError("the vector is there");
        }, index()));
        float[] vector = embedder.embed("fox", TextRole.DOCUMENT);
        assertThat(retriever.retrieve(RetrievalRequest.of(vector, 2))).hasSize(2);
        assertThatThrownBy(() -> retriever.retrieve(RetrievalRequest.of(new float[3], 2)))
                .isInstanceOf(FletchingException.class)
                .hasMessageContaining("64");
        assertThatThrownBy(() -> retriever.retrieve(RetrievalRequest.of(vector, 0))).isInstanceOf(FletchingException.class);
    }

    @Test
    void both_modes_are_taken_and_another_is_refused() {
        assertThat(retriever(Map.of("mode", "exact")).retrieve("fox", 5))
                .isEqualTo(retriever(Map.of("mode", "approximate")).retrieve("fox", 5));
        assertThatThrownBy(() -> retriever(Map.of("mode", "fast"))).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll("'mode'", "[exact, approximate]", "'fast'");
    }

    @Test
    void an_unknown_option_names_those_that_are_known() {
        assertThatThrownBy(() -> retriever(Map.of("mod", "exact"))).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll("'mod'", "[mode]", "'dense'");
    }

    @Test
    void k_has_an_upper_bound_that_the_message_tells() {
        assertThat(retriever(Map.of()).retrieve("fox", 10_000)).hasSize(5);
        assertThatThrownBy(() -> retriever(Map.of()).retrieve("fox", 10_001)).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll("10000", "10001");
    }
}
