package dev.fletching.retrieval.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.host.Contributions;
import dev.fletching.api.retrieval.RefinerFactory;
import dev.fletching.api.retrieval.RetrieverFactory;
import io.quarkus.test.QuarkusUnitTest;

class RetrieversInApplicationTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest().withEmptyApplication();

    @Inject
    Contributions contributions;

    @Test
    void an_application_with_the_extension_has_all_retrievers_dense_first() {
        assertThat(contributions.ids(RetrieverFactory.class)).startsWith("dense")
                .containsExactlyInAnyOrder("dense", "bm25", "tf-idf", "hybrid");
        assertThat(contributions.ids(RefinerFactory.class)).containsExactlyInAnyOrder("rerank", "mmr", "threshold", "collapse");
    }
}
