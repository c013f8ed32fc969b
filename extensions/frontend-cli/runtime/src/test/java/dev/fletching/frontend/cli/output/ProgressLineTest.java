package dev.fletching.frontend.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;

    private ProgressLine line(boolean shown) {
        return new ProgressLine(new PrintStream(err, true, StandardCharsets.UTF_8), shown, () -> now);
    }

    @Test
    void it_says_how_far_how_fast_and_how_long() {
        ProgressLine line = line(true);
        line.progress("embedding", 0, 10_000);
        now = 2 * SECOND;
        line.progress("embedding", 2_500, 10_000);

        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("embedding 2,500/10,000 (25 %), 1250/s, 6 s left");
    }

    @Test
    void the_rate_is_that_of_the_last_half_minute() {
        ProgressLine line = line(true);
        line.progress("indexing", 0, 30_000);
        now = SECOND;
        line.progress("indexing", 20_000, 30_000);
        for (int second = 2; second <= 60; second++) {
            now = second * SECOND;
            line.progress("indexing", 20_000 + 10 * second, 30_000);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("indexing 20,600/30,000 (68 %), 10/s, 15 min 40 s left");
    }

    @Test
    void it_prints_ten_times_a_second_at_most() {
        ProgressLine line = line(true);
        for (int i = 0; i < 1_000; i++) {
            line.progress("embedding", i, -1);
            now += SECOND / 1_000;
        }
        assertThat(err.toString(StandardCharsets.UTF_8).split("embedding")).hasSize(11);
    }

    @Test
    void it_is_silent_where_nobody_looks() {
        ProgressLine line = line(false);
        line.say("loading");
        line.progress("embedding", 1, 2);
        line.close();
        assertThat(err.size()).isZero();
    }
}
