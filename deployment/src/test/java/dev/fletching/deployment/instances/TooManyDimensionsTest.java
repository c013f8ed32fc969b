package dev.fletching.deployment.instances;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.index.PassageIndex;
import io.quarkus.test.QuarkusUnitTest;

class TooManyDimensionsTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(LengthEmbeddings.class, OnePassageIndex.class))
            .overrideRuntimeConfigKey("quarkus.fletching.embedding.model", "length")
            .overrideRuntimeConfigKey("quarkus.fletching.embedding.dimensions", "3")
            .overrideRuntimeConfigKey("quarkus.fletching.index.path", "books");

    @Inject
    PassageIndex index;

    @Test
    void an_index_is_not_made_for_more_dimensions_than_the_model_has() {
        assertThatThrownBy(() -> index.count()).rootCause().hasMessage(
                "quarkus.fletching.embedding.dimensions must be 1 to 2, as model 'length' has them, got 3. Choose a smaller number.");
    }
}
