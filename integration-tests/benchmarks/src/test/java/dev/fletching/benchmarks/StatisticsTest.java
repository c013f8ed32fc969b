package dev.fletching.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void the_median_is_the_middle_of_an_odd_number() {
        assertThat(Statistics.median(9, 1, 5)).isEqualTo(5);
    }

    @Test
    void the_median_is_between_the_two_in_the_middle_of_an_even_number() {
        assertThat(Statistics.median(4, 1, 2, 9)).isEqualTo(3);
    }

    @Test
    void a_percentile_is_the_value_of_the_nearest_rank() {
        assertThat(Statistics.percentile(0.95, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).isEqualTo(10);
        assertThat(Statistics.percentile(0.5, 4, 3, 2, 1)).isEqualTo(2);
        assertThat(Statistics.percentile(0, 3, 1)).isEqualTo(1);
    }

    @Test
    void nothing_has_no_median() {
        assertThatIllegalArgumentException().isThrownBy(Statistics::median).withMessageContaining("empty");
    }

    @Test
    void the_cosine_does_not_see_the_length() {
        assertThat(Statistics.cosine(new float[]{3, 4}, new float[]{6, 8})).isCloseTo(1, within(1e-12));
        assertThat(Statistics.cosine(new float[]{1, 0}, new float[]{0, 2})).isZero();
    }

    @Test
    void agreement_is_the_worst_pair_and_the_mean() {
        float[][] own = {{1, 0}, {0, 1}};
        float[][] reference = {{1, 0}, {1, 0}};
        assertThat(Agreement.of(own, reference)).isEqualTo(new Agreement(0, 0.5));
    }
}
