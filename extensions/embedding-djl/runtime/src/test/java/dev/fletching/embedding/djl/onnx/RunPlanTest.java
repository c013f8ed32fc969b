package dev.fletching.embedding.djl.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RunPlanTest {

    @Test
    void every_text_is_in_one_run_and_no_run_of_several_is_over_the_budget() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int budget = 1 + random.nextInt(600);
            int[] lengths = random.ints(random.nextInt(80), 0, 300).toArray();
            List<int[]> runs = RunPlan.of(lengths, budget, 1 + random.nextInt(4));
            assertThat(runs.stream().flatMapToInt(IntStream::of).sorted()).containsExactlyElementsOf(
                    IntStream.range(0, lengths.length).boxed().toList());
            for (int[] run : runs) {
                int longest = IntStream.of(run).map(text -> lengths[text]).max().orElseThrow();
                assertThat(run.length == 1 || run.length * longest <= budget).isTrue();
            }
        }
    }

    @Test
    void the_longest_come_first_and_equal_ones_keep_their_order() {
        assertThat(RunPlan.of(new int[]{3, 9, 3, 5}, 10, 2)).containsExactly(new int[]{1}, new int[]{3, 0}, new int[]{2});
    }

    @Test
    void runs_become_smaller_towards_the_end_so_that_no_lane_waits_long() {
        int[] lengths = IntStream.range(0, 64).map(text -> 32).toArray();
        assertThat(RunPlan.of(lengths, 512, 2)).extracting(run -> run.length * 32).containsExactly(512, 512, 512, 256, 128,
                128);
    }
}
