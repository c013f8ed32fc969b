package dev.fletching.embedding.djl.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pooling against its definition over one text, in batches of mixed length, padded on the right and on the left. */
class PoolingTest {

    private static final int WIDTH = 5;
    private static final int[] LENGTHS = {7, 1, 3, 12, 2};
    private static final int LONGEST = 12;

    @ParameterizedTest
    @EnumSource
    void a_text_in_a_padded_batch_pools_as_it_does_alone(Pooling pooling) {
        Random random = new Random(7);
        for (boolean left : new boolean[]{false, true}) {
            FloatBuffer batch = FloatBuffer.allocate(LENGTHS.length * LONGEST * WIDTH);
            for (int i = 0; i < batch.capacity(); i++) {
                batch.put(i, (float) random.nextGaussian());
            }
            for (int text = 0; text < LENGTHS.length; text++) {
                int first = text * LONGEST + (left ? LONGEST - LENGTHS[text] : 0);
                TokenRows rows = new TokenRows(batch, first, LENGTHS[text], WIDTH);
                assertThat(new Head(List.of(pooling), List.of()).apply(rows))
                        .containsExactly(naive(pooling, rows), within(1e-5f));
            }
        }
    }

    @Test
    void several_poolings_are_joined_in_the_order_of_sentence_transformers() {
        TokenRows rows = new TokenRows(FloatBuffer.wrap(new float[]{1, 2, 5, -4}), 0, 2, 2);
        Head head = new Head(List.of(Pooling.LAST_TOKEN, Pooling.MEAN, Pooling.MAX, Pooling.CLS), List.of());
        assertThat(head.apply(rows)).containsExactly(1, 2, 5, 2, 3, -1, 5, -4);
        assertThat(head.outputs(2)).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_without_rows_gives_zeros(Pooling pooling) {
        TokenRows rows = new TokenRows(FloatBuffer.allocate(WIDTH), 0, 1, WIDTH).skip(3);
        assertThat(new Head(List.of(pooling), List.of(new Normalize())).apply(rows)).containsOnly(0);
    }

    @ParameterizedTest
    @EnumSource
    void a_pooling_is_found_by_its_id(Pooling pooling) {
        assertThat(Pooling.byId(pooling.id())).isSameAs(pooling);
        assertThatIllegalArgumentException().isThrownBy(() -> Pooling.byId("median")).withMessageContaining("'median'");
    }

    private static float[] naive(Pooling pooling, TokenRows rows) {
        float[] result = new float[rows.width()];
        for (int column = 0; column < rows.width(); column++) {
            double sum = 0;
            double weighted = 0;
            double weights = 0;
            double max = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < rows.count(); row++) {
                double value = value(rows, row, column);
                sum += value;
                weighted += value * (row + 1);
                weights += row + 1;
                max = Math.max(max, value);
            }
            result[column] = (float) switch (pooling) {
                case CLS -> value(rows, 0, column);
                case LAST_TOKEN -> value(rows, rows.count() - 1, column);
                case MAX -> max;
                case MEAN -> sum / rows.count();
                case MEAN_SQRT_LEN -> sum / Math.sqrt(rows.count());
                case WEIGHTED_MEAN -> weighted / weights;
            };
        }
        return result;
    }

    private static double value(TokenRows rows, int row, int column) {
        return rows.values().get((rows.first() + row) * rows.width() + column);
    }
}
