package dev.fletching.index.memory.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import io.quarkus.test.QuarkusUnitTest;

class MemoryIndexInApplicationTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest().withEmptyApplication();

    @Inject
    Contributions contributions;

    @Test
    void an_application_with_the_extension_has_one_provider_and_its_indexes() {
        Path name = Path.of("passages");
        contributions.get(IndexProvider.class, "memory").open(name, new VectorSpace("m", 2, Similarity.COSINE)).close();
        try (PassageIndex index = contributions.selected(IndexProvider.class).openForSearch(name)) {
            assertThat(index.space().model()).isEqualTo("m");
        }
    }
}
