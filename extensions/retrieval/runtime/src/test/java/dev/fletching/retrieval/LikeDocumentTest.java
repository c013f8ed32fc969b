package dev.fletching.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.testkit.BagOfWordsEmbedder;
import dev.fletching.testkit.NaivePassageIndex;

class LikeDocumentTest {

    private final BagOfWordsEmbedder embedder = new BagOfWordsEmbedder("words", 64);
    private final NaivePassageIndex index = new NaivePassageIndex(new VectorSpace("words", 64, Similarity.COSINE));

    @BeforeEach
    void fill() {
        put("owls#0", "owls", "Owls", "the owl hunts at night", 0);
        put("owls#1", "owls", "Owls", "it hears the mouse", 30);
        put("bats#0", "bats", "Bats", "the bat hunts at night", 0);
        put("cows#0", "cows", "Cows", "a cow eats green grass", 0);
        put("alone", "", "", "the mouse hears it", 0);
        index.commit();
    }

    @Test
    void what_is_like_a_document_is_found_without_itself() {
        assertThat(found("owls", 10)).containsExactly("bats#0", "alone", "cows#0").doesNotContain("owls#0");
        assertThat(found("owls", 1)).hasSize(1);
    }

    @Test
    void the_question_has_the_title_the_text_in_order_and_the_mean_of_the_vectors() {
        RetrievalRequest request = RetrievalRequest.like(index, "owls", 3);
        assertThat(request.query()).isEqualTo("Owls\nthe owl hunts at night\nit hears the mouse");
        List<IndexedPassage> passages = index.fetch(List.of("owls#0", "owls#1"));
        assertThat(request.vector()[5]).isEqualTo((passages.get(0).vector()[5] + passages.get(1).vector()[5]) / 2);
    }

    @Test
    void a_passage_may_be_named_too_and_its_document_is_left_out() {
        assertThat(found("owls#1", 10)).startsWith("alone").doesNotContain("owls#0", "owls#1");
        assertThat(found("alone", 10)).doesNotContain("alone").hasSize(4);
    }

    @Test
    void an_unknown_id_is_told() {
        assertThatThrownBy(() -> found("eels", 3)).isInstanceOf(FletchingException.class).hasMessageContaining("'eels'");
    }

    private List<String> found(String id, int k) {
        Retriever dense = new DenseRetrieverFactory().create(RetrieverParts.withoutReranker(() -> embedder, index));
        return dense.retrieve(RetrievalRequest.like(index, id, k)).stream().map(one -> one.passage().id()).toList();
    }

    private void put(String id, String document, String title, String text, int start) {
        Passage passage = new Passage(id, text, new Origin(document, "s", title, "", start, start + text.length()), Map.of());
        index.put(List.of(new IndexedPassage(passage, embedder.embed(text, TextRole.DOCUMENT))));
    }
}
