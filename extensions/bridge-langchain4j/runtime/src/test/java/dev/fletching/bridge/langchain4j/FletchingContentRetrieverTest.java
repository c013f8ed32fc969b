package dev.fletching.bridge.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.query.Query;

class FletchingContentRetrieverTest {

    private static final Passage OWL = new Passage("p1", "Owls hunt at night.",
            new Origin("owls", "books/owls.pdf", "Owls", "Life > Food", 7, 0, 19), Map.of("lang", "en", "rank", "family"));

    @Test
    void a_passage_becomes_content_with_its_score_and_where_it_comes_from() {
        Content content = new FletchingContentRetriever(request -> List.of(new Retrieved(1, 12.5, "bm25", OWL)), 3)
                .retrieve(Query.from("owls")).get(0);
        assertThat(content.textSegment().text()).isEqualTo("Owls hunt at night.");
        assertThat(content.metadata()).containsExactlyInAnyOrderEntriesOf(
                Map.of(ContentMetadata.SCORE, 12.5, ContentMetadata.EMBEDDING_ID, "p1"));
        assertThat(content.textSegment().metadata().toMap()).containsExactlyInAnyOrderEntriesOf(Map.of("id", "p1", "score",
                "12.5", "scale", "bm25", "document", "owls", "source", "books/owls.pdf", "title", "Owls", "section",
                "Life > Food", "page", "7", "lang", "en", "rank", "family"));
    }

    @Test
    void query_number_and_filter_reach_the_retriever() {
        List<RetrievalRequest> asked = new ArrayList<>();
        Filter english = new Filter.Equal("lang", "en");
        assertThat(new FletchingContentRetriever(request -> {
            asked.add(request);
            return List.of();
        }, 4, query -> english).retrieve(Query.from("owls"))).isEmpty();
        assertThat(asked).containsExactly(new RetrievalRequest("owls", 4, english));
    }

    @Test
    void one_passage_is_one_content_whatever_found_it() {
        assertThat(content(1, 0.9, OWL)).isEqualTo(content(2, 0.3, OWL)).hasSameHashCodeAs(content(2, 0.3, OWL))
                .isNotEqualTo(content(1, 0.9, Passage.of("p2", OWL.text())));
    }

    @Test
    void a_passage_without_text_is_read_by_its_title_and_one_without_both_left_out() {
        Passage titled = new Passage("t", " ", new Origin("d", "", "Only a title", "", 0, 0), Map.of());
        assertThat(new FletchingContentRetriever(request -> List.of(new Retrieved(1, 1, "cosine", titled),
                new Retrieved(2, 0, "cosine", Passage.of("e", ""))), 3).retrieve(Query.from("q")))
                .extracting(content -> content.textSegment().text()).containsExactly("Only a title");
    }

    private static Content content(int rank, double score, Passage passage) {
        return new FletchingContentRetriever(request -> List.of(new Retrieved(rank, score, "cosine", passage)), 1)
                .retrieve(Query.from("q")).get(0);
    }
}
