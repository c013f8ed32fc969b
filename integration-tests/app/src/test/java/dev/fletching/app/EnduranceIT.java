package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An executable over many starts and over a long life. */
class EnduranceIT {

    private static final int RUNS = 200;
    private static final int TEXTS = 200_000;
    private static final int SAMPLE_MILLIS = 100;

    /** Of resident memory, from after the first quarter of the texts to the end. */
    private static final double MOST_GROWTH = 1.05;

    @TempDir
    Path folder;

    @BeforeEach
    void require_an_executable() {
        assumeThat(Application.isNative()).as("a native executable; build with -Dnative").isTrue();
    }

    @Test
    void two_hundred_commands_two_at_a_time_all_answer() throws Exception {
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("owl.md"), "# Owls\n\nAn owl hears a mouse in the dark.\n");
        String index = folder.resolve("index").toString();
        assertThat(run("index", "--into", index, notes.toString())).isZero();
        List<String[]> commands = List.of(new String[]{"embed", "a red fox"}, new String[]{"search", "--in", index, "mouse"},
                new String[]{"similarity", "one", "two"}, new String[]{"plugins", "list"}, new String[]{"--help"},
                new String[]{"models", "show", "all-minilm-l6-v2-q"}, new String[]{"quickstart"});
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            String[] command = commands.get(i % commands.size());
            calls.add(() -> run(command));
        }
        try (ExecutorService pair = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> call : pair.invokeAll(calls)) {
                assertThat(call.get()).isZero();
            }
        }
    }

    private int run(String... command) {
        return Application.start(folder, Map.of(), command).await().exitCode();
    }

    @Test
    void two_hundred_thousand_texts_take_no_more_memory_than_the_first_of_them() throws Exception {
        Path input = folder.resolve("texts.txt");
        try (BufferedWriter out = Files.newBufferedWriter(input)) {
            for (int i = 0; i < TEXTS; i++) {
                out.write("arrow " + i + "\n");
            }
        }
        List<String> command = Application.command("embed", "--format", "jsonl", "--input", input.toString());
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        long[] resident = sample(process);
        assertThat(process.waitFor()).isZero();
        long early = max(resident, 0, resident.length / 4);
        long late = max(resident, resident.length / 4, resident.length);
        assertThat(late).as("kB resident, after a first quarter with %d", early).isLessThan((long) (early * MOST_GROWTH));
    }

    private static long[] sample(Process process) throws InterruptedException {
        List<Long> samples = new ArrayList<>();
        while (process.isAlive()) {
            residentKilobytes(process.pid(), samples);
            process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
        }
        assertThat(samples).as("samples").hasSizeGreaterThan(40);
        return samples.stream().mapToLong(Long::longValue).toArray();
    }

    private static void residentKilobytes(long pid, List<Long> samples) {
        try {
            Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", "")).map(Long::valueOf).forEach(samples::add);
        } catch (IOException e) {
            // It has just ended.
            assertThat(e).isNotNull();
        }
    }

    private static long max(long[] values, int from, int to) {
        return Arrays.stream(values, from, to).max().orElseThrow();
    }
}
