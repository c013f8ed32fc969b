package dev.fletching.bridge.langchain4j.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Configured;
import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.reranking.Reranker;
import dev.langchain4j.model.embedding.EmbeddingModel;
import io.quarkus.test.QuarkusUnitTest;

class LangChain4jModelsServeTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(LangChain4jModels.class))
            .overrideRuntimeConfigKey("quarkus.fletching.embedding.model", "default")
            .overrideRuntimeConfigKey("quarkus.fletching.embedding.\"named\".model", "named")
            .overrideRuntimeConfigKey("quarkus.fletching.embedding.\"named\".provider", "langchain4j")
            .overrideRuntimeConfigKey("quarkus.fletching.embedding.\"german\".model", "german")
            .overrideRuntimeConfigKey("quarkus.fletching.reranking.model", "default")
            .overrideRuntimeConfigKey("quarkus.fletching.bridge.langchain4j.model.german.query-prompt", "Suche: ")
            .overrideRuntimeConfigKey("quarkus.fletching.bridge.langchain4j.model.german.dimensions", "2");

    @Inject
    EmbeddingModel own;

    @Inject
    Embedder embedder;

    @Inject
    @Configured("named")
    Embedder named;

    @Inject
    @Configured("german")
    Embedder german;

    @Inject
    Reranker reranker;

    @Inject
    Embedders embedders;

    @Test
    void the_applications_models_serve_by_their_names() {
        assertThat(embedder.embed("owl", TextRole.QUERY)).containsExactly(1, 3);
        assertThat(named.embed("owl", TextRole.QUERY)).containsExactly(2, 3);
        assertThat(german.embed("Eule", TextRole.QUERY)).containsExactly(3, 11);
        assertThat(german.embed("Eule", TextRole.DOCUMENT)).containsExactly(3, 4);
        assertThat(reranker.score("owl", List.of("three", "a"))).containsExactly(5, 1);
    }

    @Test
    void the_applications_default_model_stays_its_own() {
        assertThat(own.embed("owl").content().vector()).containsExactly(1, 3);
    }

    @Test
    void models_whose_dimensions_are_set_are_listed_and_others_refused_with_the_names_that_are_there() {
        assertThat(embedders.models()).singleElement().returns("german", it -> it.name());
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> embedders.describe("unknown"))
                .withMessageContaining("[default, german, named]").withMessageContaining("'unknown'");
    }
}
