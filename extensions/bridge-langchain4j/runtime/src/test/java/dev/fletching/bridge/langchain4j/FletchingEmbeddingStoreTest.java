package dev.fletching.bridge.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.index.memory.MemoryIndexProvider;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.filter.MetadataFilterBuilder;

class FletchingEmbeddingStoreTest {

    private final StoreOnDemand opened = new StoreOnDemand(new MemoryIndexProvider(), Path.of("store"));
    private final FletchingEmbeddingStore store = opened.get();

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void metadata_keeps_its_types() {
        Metadata metadata = new Metadata().put("text", "1").put("uuid", UUID.randomUUID()).put("a,b:c=", 7)
                .put("long", 8L).put("float", 1.1f).put("double", Double.NaN).put("page", 3);
        store.add(embedding("owl"), TextSegment.from("owl", metadata));
        assertThat(search("owl").embedded()).isEqualTo(TextSegment.from("owl", metadata));
    }

    @Test
    void passages_that_came_from_elsewhere_are_found_with_their_origin_and_filtered_by_it() {
        Origin origin = new Origin("owls", "owls.pdf", "Owls", "", 12, 0, 3);
        opened.index().put(List.of(new IndexedPassage(new Passage("x", "owl", origin, Map.of("lang", "en")),
                embedding("owl").vector())));
        opened.index().commit();
        EmbeddingMatch<TextSegment> match = store.search(EmbeddingSearchRequest.builder().queryEmbedding(embedding("owl"))
                .filter(MetadataFilterBuilder.metadataKey("page").isGreaterThan(11)).build()).matches().get(0);
        assertThat(match.embeddingId()).isEqualTo("x");
        assertThat(match.embedded().metadata().toMap()).isEqualTo(
                Map.of("document", "owls", "source", "owls.pdf", "title", "Owls", "page", "12", "lang", "en"));
    }

    @Test
    void to_remove_all_forgets_the_sources_too() {
        IndexedSource source = new IndexedSource("s", "1", "");
        opened.index().put(List.of(
                new IndexedPassage(Passage.of("x", "owl"), embedding("owl").vector(), "", Optional.of(source))));
        opened.index().putSources(List.of(source));
        opened.index().commit();
        store.removeAll();
        assertThat(opened.index().sources()).isEmpty();
        assertThat(opened.index().count()).isZero();
    }

    @Test
    void the_key_of_the_types_is_refused() {
        assertThatExceptionOfType(FletchingException.class)
                .isThrownBy(() -> store.add(embedding("owl"),
                        TextSegment.from("owl", new Metadata().put("langchain4j.types", "x"))))
                .withMessageContaining("langchain4j.types");
    }

    @Test
    void lists_of_other_lengths_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.addAll(List.of("a"), List.of(), List.of()));
    }

    @Test
    void an_index_that_compares_otherwise_is_refused() {
        VectorSpace space = new VectorSpace("m", 64, Similarity.DOT);
        try (PassageIndex other = new MemoryIndexProvider().open(Path.of("dot"), space)) {
            assertThatExceptionOfType(FletchingException.class)
                    .isThrownBy(() -> new FletchingEmbeddingStore(other, SearchMode.EXACT).add(embedding("owl")))
                    .withMessageContaining("cosine");
        }
    }

    private EmbeddingMatch<TextSegment> search(String text) {
        return store.search(EmbeddingSearchRequest.builder().queryEmbedding(embedding(text)).maxResults(1).build())
                .matches().get(0);
    }

    private static Embedding embedding(String text) {
        return StoreOnDemand.MODEL.embed(text).content();
    }
}
