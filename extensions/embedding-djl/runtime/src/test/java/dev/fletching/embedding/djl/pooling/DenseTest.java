package dev.fletching.embedding.djl.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenseTest {

    @Test
    void a_row_of_the_weight_makes_an_output() {
        Dense dense = new Dense(new float[]{1, 2, 3, 4, 5, 6}, new float[]{10, 20}, Activation.IDENTITY);
        assertThat(dense.apply(new float[]{1, 0, -1})).containsExactly(8, 18);
        assertThat(dense.outputs(3)).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> dense.outputs(4));
    }

    /** Values of PyTorch. */
    @ParameterizedTest
    @CsvSource({"torch.nn.modules.linear.Identity, -1.5, -1.5", "torch.nn.modules.activation.Tanh, 0.5, 0.46211716",
        "torch.nn.modules.activation.ReLU, -2, 0", "torch.nn.modules.activation.GELU, 1, 0.84134475",
        "torch.nn.modules.activation.GELU, -3.5, -0.00081420", "torch.nn.modules.activation.GELU, 6, 6",
        "Sigmoid, 2, 0.88079708"})
    void an_activation_is_found_by_the_last_segment_of_its_type(String type, double x, double expected) {
        assertThat(Activation.byType(type).of(x)).isCloseTo(expected, within(1e-7));
    }

    @Test
    void an_unknown_activation_is_refused_with_those_that_exist() {
        assertThatIllegalArgumentException().isThrownBy(() -> Activation.byType("torch.nn.Swish"))
                .withMessageContaining("'torch.nn.Swish'").withMessageContaining("Tanh");
    }
}
