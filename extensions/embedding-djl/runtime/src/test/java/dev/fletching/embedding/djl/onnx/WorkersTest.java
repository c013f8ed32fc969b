package dev.fletching.embedding.djl.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void every_part_is_done_once_and_never_more_at_a_time_than_threads() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Workers workers = new Workers(3); ExecutorService callers = Executors.newFixedThreadPool(8)) {
            Callable<Void> call = () -> {
                AtomicIntegerArray done = new AtomicIntegerArray(500);
                workers.forEach(500, part -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    done.incrementAndGet(part);
                    running.decrementAndGet();
                });
                for (int i = 0; i < 500; i++) {
                    assertThat(done.get(i)).isEqualTo(1);
                }
                return null;
            };
            for (var answer : callers.invokeAll(Collections.nCopies(16, call))) {
                answer.get();
            }
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void a_failure_reaches_the_caller_and_begins_no_new_part() {
        AtomicInteger begun = new AtomicInteger();
        try (Workers workers = new Workers(1)) {
            assertThatIllegalStateException().isThrownBy(() -> workers.forEach(100, part -> {
                begun.incrementAndGet();
                throw new IllegalStateException("part " + part);
            })).withMessage("part 0");
        }
        assertThat(begun).hasValue(1);
    }
}
