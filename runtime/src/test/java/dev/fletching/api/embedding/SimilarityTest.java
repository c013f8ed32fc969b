package dev.fletching.api.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimilarityTest {

    private static final float[] A = {1, 2, 3};
    private static final float[] B = {-2, 0, 4};

    @Test
    void each_is_what_its_formula_says() {
        assertThat(Similarity.DOT.of(A, B)).isEqualTo(10);
        assertThat(Similarity.COSINE.of(A, B)).isCloseTo(10 / Math.sqrt(14 * 20), within(1e-15));
        assertThat(Similarity.EUCLIDEAN.of(A, B)).isCloseTo(-Math.sqrt(9 + 4 + 1), within(1e-15));
        assertThat(Similarity.MANHATTAN.of(A, B)).isEqualTo(-6);
    }

    @Test
    void the_cosine_with_a_zero_vector_is_zero() {
        assertThat(Similarity.COSINE.of(A, new float[3])).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void all_are_symmetric_and_refuse_vectors_of_two_lengths(Similarity similarity) {
        assertThat(similarity.of(A, B)).isEqualTo(similarity.of(B, A));
        assertThatThrownBy(() -> similarity.of(A, new float[2])).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("vectors must have one length, got 3 and 2");
    }
}
