package dev.fletching.benchmarks.executable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import dev.fletching.benchmarks.Folders;
import dev.fletching.benchmarks.Machine;
import dev.fletching.benchmarks.Texts;
import dev.fletching.benchmarks.UsageException;
import dev.fletching.benchmarks.Workload;

/**
 * Measures the native executables beside the same applications in the JVM: how soon they answer, in how much memory, and how
 * fast they are when they stay.
 */
public final class ExecutableBenchmark {

    private static final int USAGE = 2;

    private ExecutableBenchmark() {}

    /** Measure, print the report as Markdown and write it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(Settings.HELP);
            return;
        }
        try {
            run(Settings.parse(arguments));
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
        }
    }

    private static void run(Settings settings) throws IOException, InterruptedException {
        Applications applications = Applications.in(Path.of("integration-tests").toAbsolutePath());
        Report report = new Report(Machine.here());
        Path folder = Files.createTempDirectory(Files.createDirectories(settings.output().toAbsolutePath()), "executables");
        try {
            Measurements measurements = new Measurements(applications, new Inputs(new Texts(settings.data()), folder),
                    settings, report);
            measurements.starts();
            measurements.embedding(Workload.W1, 5, 25);
            measurements.embedding(Workload.W2, 3, 9);
            measurements.graphSearch();
        } finally {
            Folders.delete(folder);
        }
        Files.writeString(settings.output().resolve("executables.md"), report.markdown());
        System.out.print(report.markdown());
    }
}
