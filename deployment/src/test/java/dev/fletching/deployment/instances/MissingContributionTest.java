package dev.fletching.deployment.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.retrieval.Retriever;
import io.quarkus.test.QuarkusUnitTest;

class MissingContributionTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Wants.class, LengthEmbeddings.class))
            .assertException(error -> assertThat(error).hasStackTraceContaining(
                    "Injection of Retriever must have a contribution to 'index-provider', got none. Add an extension that has one.")
                    .hasStackTraceContaining("Injection of Retriever must have a contribution to 'retriever', got none."));

    @Test
    void the_build_names_every_extension_point_that_has_none() {
        fail("the build should have stopped");
    }

    @ApplicationScoped
    public static class Wants {

        @Inject
        Retriever retriever;
    }
}
