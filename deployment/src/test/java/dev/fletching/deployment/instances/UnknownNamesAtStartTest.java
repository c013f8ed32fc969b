package dev.fletching.deployment.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class UnknownNamesAtStartTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(
                    jar -> jar.addClasses(LengthEmbeddings.class, SharedLetters.class, OnePassageIndex.class,
                            NearestRetriever.class))
            .overrideRuntimeConfigKey("quarkus.fletching.embedding.provider", "lenght")
            .overrideRuntimeConfigKey("quarkus.fletching.reranking.provider", "leters")
            .overrideRuntimeConfigKey("quarkus.fletching.embedding.\"german\".model", "laenge")
            .overrideRuntimeConfigKey("quarkus.fletching.index.\"german\".embedding", "germn")
            .overrideRuntimeConfigKey("quarkus.fletching.retriever.\"german\".index", "geman")
            .assertException(error -> assertThat(error)
                    .hasStackTraceContaining("quarkus.fletching.embedding.provider must be one of [length], got 'lenght'.")
                    .hasStackTraceContaining("quarkus.fletching.reranking.provider must be one of [letters], got 'leters'.")
                    .hasStackTraceContaining(
                            "quarkus.fletching.index.\"german\".embedding must name one that is configured, of [german], got 'germn'.")
                    .hasStackTraceContaining(
                            "quarkus.fletching.retriever.\"german\".index must name one that is configured, of [german], got 'geman'."));

    @Test
    void the_start_fails_and_names_every_bad_key_and_the_choices() {
        fail("the application should not have started");
    }
}
