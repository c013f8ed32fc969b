package dev.fletching.deployment.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class UnknownProviderTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(
                    jar -> jar.addClasses(LengthEmbeddings.class, SharedLetters.class, OnePassageIndex.class,
                            NearestRetriever.class))
            .overrideConfigKey("quarkus.fletching.embedding.provider", "lenght")
            .overrideConfigKey("quarkus.fletching.reranking.\"german\".provider", "leters")
            .overrideConfigKey("quarkus.fletching.index.\"german\".provider", "two")
            .overrideConfigKey("quarkus.fletching.retriever.stages", "farthest,polish(k=3)")
            .assertException(error -> assertThat(error)
                    .hasStackTraceContaining("Fletching found 5 conflicts")
                    .hasStackTraceContaining("quarkus.fletching.embedding.provider must be one of [length], got 'lenght'.")
                    .hasStackTraceContaining(
                            "quarkus.fletching.reranking.\"german\".provider must be one of [letters], got 'leters'.")
                    .hasStackTraceContaining("quarkus.fletching.index.\"german\".provider must be one of [one], got 'two'.")
                    .hasStackTraceContaining("quarkus.fletching.retriever.stages must be one of [nearest], got 'farthest'.")
                    .hasStackTraceContaining("quarkus.fletching.retriever.stages must be one of [], got 'polish'."));

    @Test
    void the_build_names_every_bad_key_and_the_choices() {
        fail("the build should have stopped");
    }
}
