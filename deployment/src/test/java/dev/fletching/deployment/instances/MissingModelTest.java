package dev.fletching.deployment.instances;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.index.PassageIndex;
import io.quarkus.test.QuarkusUnitTest;

class MissingModelTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(LengthEmbeddings.class, OnePassageIndex.class));

    @Inject
    Embedder embedder;

    @Inject
    PassageIndex index;

    @Test
    void several_models_and_no_choice_is_answered_with_the_key_and_the_choices() {
        assertThatThrownBy(() -> embedder.model()).hasRootCauseInstanceOf(FletchingException.class).rootCause()
                .hasMessageContaining("quarkus.fletching.embedding.model must be set")
                .hasMessageContaining("[laenge, length]");
    }

    @Test
    void an_index_without_a_folder_is_answered_with_the_key() {
        assertThatThrownBy(() -> index.count()).hasRootCauseInstanceOf(FletchingException.class).rootCause()
                .hasMessage("quarkus.fletching.index.path must be set, got nothing. Set it to the folder of the index.");
    }
}
