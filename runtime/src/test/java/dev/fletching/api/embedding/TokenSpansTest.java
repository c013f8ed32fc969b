package dev.fletching.api.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class TokenSpansTest {

    @Test
    void counting_between_positions_equals_counting_one_by_one() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int[] starts = random.ints(random.nextInt(30), 0, 40).sorted().toArray();
            int[] ends = IntStream.of(starts).map(start -> start + 1).toArray();
            int from = random.nextInt(42);
            int to = from + random.nextInt(10);
            long naive = IntStream.of(starts).filter(start -> start >= from && start < to).count();
            assertThat(new TokenSpans(starts, ends).countBetween(from, to)).isEqualTo((int) naive);
        }
    }

    @Test
    void starts_and_ends_belong_together() {
        assertThatThrownBy(() -> new TokenSpans(new int[1], new int[2])).isInstanceOf(IllegalArgumentException.class);
    }
}
