package dev.fletching.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

import dev.fletching.benchmarks.peer.ModelFiles;

/** Measures the embedder beside its peers. */
public final class Main {

    private static final int USAGE = 2;

    private Main() {}

    /** Measure, print the report as Markdown and write it as Markdown and JSON. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        try {
            run(Options.parse(arguments));
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
        }
    }

    private static void run(Options options) throws IOException, InterruptedException {
        Machine machine = Machine.here();
        Path folder = Files.createTempDirectory(Files.createDirectories(options.output().toAbsolutePath()), "work");
        try {
            ModelFiles files = ModelFiles.extract(options.model(), folder);
            List<Round> rounds = new Rounds(options, new Processes(folder), files).run();
            write(new Report(options.model().id(), machine, rounds.size(), new Summary(rounds, golden(options)).figures(),
                    reached(rounds)), options.output());
        } finally {
            Folders.delete(folder);
        }
    }

    private static float[][] golden(Options options) throws IOException {
        if (!options.workloads().contains(Workload.GOLDEN)) {
            return new float[0][];
        }
        return new Texts(options.data()).golden(options.model()).stream().map(GoldenText::vector).toArray(float[][]::new);
    }

    private static List<Reached> reached(List<Round> rounds) {
        return Targets.ALL.stream().flatMap(target -> target.reached(rounds).map(ratio -> Reached.of(target, ratio)).stream())
                .toList();
    }

    private static void write(Report report, Path folder) throws IOException {
        String markdown = Markdown.of(report);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("benchmarks.md"), markdown);
        new ObjectMapper().registerModule(new Jdk8Module()).enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(folder.resolve("benchmarks.json").toFile(), report);
        System.out.print(markdown);
    }
}
