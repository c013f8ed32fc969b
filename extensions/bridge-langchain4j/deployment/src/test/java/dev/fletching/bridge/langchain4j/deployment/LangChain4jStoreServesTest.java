package dev.fletching.bridge.langchain4j.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.retrieval.Retriever;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import io.quarkus.test.QuarkusUnitTest;

class LangChain4jStoreServesTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(WordEmbeddings.class, Stores.class))
            .overrideConfigKey("quarkus.fletching.contribution.\"index-provider/langchain4j\".enabled", "true")
            .overrideRuntimeConfigKey("quarkus.fletching.embedding.model", "words")
            .overrideRuntimeConfigKey("quarkus.fletching.index.provider", "langchain4j")
            .overrideRuntimeConfigKey("quarkus.fletching.index.path", "default");

    @Inject
    Contributions contributions;

    @Inject
    PassageIndex index;

    @Inject
    Retriever retriever;

    @Test
    void the_applications_store_is_an_index_that_retrievers_search() {
        assertThat(contributions.ids(IndexProvider.class)).containsExactlyInAnyOrder("memory", "langchain4j");
        float[] vector = new float[32];
        vector[Math.floorMod("owl".hashCode(), 31)] = 1;
        index.put(List.of(new IndexedPassage(Passage.of("p", "owl"), vector)));
        index.commit();
        assertThat(retriever.retrieve("owl", 3)).singleElement()
                .satisfies(found -> assertThat(found.passage()).isEqualTo(Passage.of("p", "owl")));
    }

    static class Stores {

        @Produces
        @Singleton
        EmbeddingStore<TextSegment> store() {
            return new InMemoryEmbeddingStore<>();
        }
    }
}
