package dev.fletching.bridge.langchain4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;

class EmbeddingStoresTest {

    private static final VectorSpace SPACE = new VectorSpace("m", 2, Similarity.COSINE);
    private static final Path FOLDER = Path.of("shop");

    private final MemoryStores stores = new MemoryStores();

    @Test
    void what_somebody_else_put_into_the_store_is_found_filtered_and_deleted() {
        String id = stores.find("shop").orElseThrow().add(Embedding.from(new float[]{1, 0}),
                TextSegment.from("owl", new Metadata().put("year", 1990)));
        try (PassageIndex index = provider(100).open(FOLDER, SPACE)) {
            Filter filter = Filter.parse("year = 1990");
            assertThat(index.search(new VectorQuery(new float[]{1, 0}, "m", 5, SearchMode.APPROXIMATE, filter)))
                    .singleElement().satisfies(hit -> assertThat(hit.passage().text()).isEqualTo("owl"));
            assertThat(index.get(id)).isPresent();
            index.delete(filter);
            index.commit();
            assertThat(index.count()).isZero();
        }
    }

    @Test
    void another_process_finds_the_space_by_the_dimensions_that_are_set() {
        try (PassageIndex index = provider(100).open(FOLDER, SPACE)) {
            index.put(List.of(new IndexedPassage(Passage.of("a", "owl"), new float[]{1, 0})));
            index.commit();
        }
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> provider(100).openForSearch(FOLDER))
                .withMessageContaining("dimensions").withMessageContaining("'shop'");
        try (PassageIndex index = new EmbeddingStores(stores, name -> OptionalInt.of(2), 100).openForSearch(FOLDER)) {
            assertThat(index.space()).isEqualTo(SPACE);
            assertThat(index.count()).isEqualTo(1);
        }
    }

    @Test
    void too_many_entries_to_look_at_are_told_and_a_plain_search_is_answered() {
        try (PassageIndex index = provider(3).open(FOLDER, SPACE)) {
            index.put(List.of(passage("a"), passage("b"), passage("c")));
            index.commit();
            assertThatExceptionOfType(FletchingException.class).isThrownBy(index::count).withMessageContaining("max-entries");
            assertThat(index.search(new VectorQuery(new float[]{1, 0}, "m", 2, SearchMode.APPROXIMATE))).hasSize(2);
        }
    }

    private EmbeddingStores provider(int limit) {
        return new EmbeddingStores(stores, name -> OptionalInt.empty(), limit);
    }

    private static IndexedPassage passage(String id) {
        return new IndexedPassage(Passage.of(id, "text"), new float[]{1, 0});
    }
}
