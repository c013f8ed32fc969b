package dev.fletching.benchmarks.executable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.fletching.benchmarks.Statistics;
import dev.fletching.benchmarks.Workload;

/** What is measured, one method a question. */
final class Measurements {

    private static final int PASSAGES = 5_001;
    private static final int VECTORS = 50_000;
    private static final int FEW_QUERIES = 2_000;
    private static final int MANY_QUERIES = 22_000;
    private static final double BYTES_A_MEGABYTE = 1e6;

    private final Applications applications;
    private final Inputs inputs;
    private final Settings settings;
    private final Report report;

    Measurements(Applications applications, Inputs inputs, Settings settings, Report report) {
        this.applications = applications;
        this.inputs = inputs;
        this.settings = settings;
        this.report = report;
    }

    /** From the start of a process to the printed result. */
    void starts() throws IOException, InterruptedException {
        Launch executable = applications.main().executable();
        String index = inputs.folder().resolve("news").toString();
        executable.millis(inputs.folder(), List.of("index", inputs.news(PASSAGES).toString(), "--into", index));
        String[] search = {"search", "--in", index, "how do markets move"};

        Turns help = start("--help");
        Turns found = start(search);
        start("embed", "a red fox");
        report.atMost("`--help`, ms", help.millis(0), 20);
        report.atMost("`--help`, MB resident", peak(executable, "--help"), 40);
        report.atMost("`search` of %,d passages, ms".formatted(PASSAGES), found.millis(0), 130);
        report.atMost("`search` of %,d passages, MB resident".formatted(PASSAGES), peak(executable, search), 125);
        report.atLeast("`search`: time of the JVM / of the executable", found.ratio(1), 4);
        report.atMost("size of the executable, MB",
                Files.size(Path.of(executable.command().get(0))) / BYTES_A_MEGABYTE, 130);
    }

    /** Texts embedded by a process that stays. */
    void embedding(Workload workload, int few, int many) throws IOException, InterruptedException {
        int texts = (many - few) * lines(inputs.repeated(workload, 1));
        Turns turns = Turns.take("embed a text of " + workload.id(), settings.rounds(), inputs.folder(),
                Scenario.longLived(embed(inputs.repeated(workload, few)), embed(inputs.repeated(workload, many)), texts),
                applications.main().executable(), applications.main().jvm("jvm"));
        report.add(turns);
        report.atLeast("embedding of %s: time of the warm JVM / of the executable".formatted(workload.id()), turns.ratio(1),
                0.95);
    }

    /** Queries answered through the graph by a process that stays, with an embedder that takes next to no time. */
    void graphSearch() throws IOException, InterruptedException {
        Applications.Built small = applications.small();
        String index = inputs.folder().resolve("sentences").toString();
        small.executable().millis(inputs.folder(), List.of("index", inputs.sentences(VECTORS).toString(), "--into", index));
        Turns turns = Turns.take("HNSW search of %,d vectors".formatted(VECTORS), settings.rounds(), inputs.folder(),
                Scenario.longLived(search(index, FEW_QUERIES), search(index, MANY_QUERIES), MANY_QUERIES - FEW_QUERIES),
                small.executable(), small.jvm("jvm with vector module", "--add-modules=jdk.incubator.vector"),
                small.jvm("jvm"));
        report.add(turns);
        report.atLeast("HNSW search: time of the JVM with its vector module / of the executable", turns.ratio(1), 0.6);
    }

    private Turns start(String... arguments) throws IOException, InterruptedException {
        Launch executable = applications.main().executable();
        Launch jvm = applications.main().jvm("jvm");
        Scenario scenario = Scenario.start(arguments);
        // Files are in the page cache, and the model in the cache of models, before the clock starts.
        scenario.millis(executable, inputs.folder());
        scenario.millis(jvm, inputs.folder());
        Turns turns = Turns.take("start: " + arguments[0], settings.starts(), inputs.folder(), scenario, executable, jvm);
        report.add(turns);
        return turns;
    }

    private double peak(Launch launch, String... arguments) throws IOException, InterruptedException {
        double[] peaks = new double[settings.starts()];
        for (int i = 0; i < peaks.length; i++) {
            peaks[i] = launch.peakMegabytes(inputs.folder(), List.of(arguments));
        }
        return Statistics.median(peaks);
    }

    private List<String> embed(Path texts) {
        return List.of("embed", "--format", "npy", "--input", texts.toString(), "--output",
                inputs.folder().resolve("vectors.npy").toString());
    }

    private List<String> search(String index, int queries) throws IOException {
        return List.of("search", "--in", index, "-k", "10", "--format", "jsonl", "--input",
                inputs.queries(queries).toString());
    }

    private static int lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return Math.toIntExact(lines.count());
        }
    }
}
