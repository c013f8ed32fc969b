package dev.fletching.benchmarks.vectors;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;

import dev.fletching.benchmarks.PeakMemory;
import dev.fletching.benchmarks.Statistics;

/** The process that builds or searches one index. Arguments: the file with the task, the file for what was measured. */
public final class Worker {

    private static final double WANTED_RECALL = 0.97;
    private static final int MOST_EFFORT = 1_000;
    private static final int WARM_UPS = 3;
    private static final int PASSES = 7;
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Task task;

    private Worker(Task task) {
        this.task = task;
    }

    /** Measure and write. */
    public static void main(String[] arguments) throws IOException {
        Task task = JSON.readValue(new File(arguments[0]), Task.class);
        Worker worker = new Worker(task);
        JSON.writeValue(new File(arguments[1]), task.build() ? worker.build() : worker.search());
        System.exit(0);
    }

    private Built build() throws IOException {
        Corpus corpus = Corpus.load(task.settings());
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpuStart = system.getProcessCpuTime();
        long start = System.nanoTime();
        task.kind().index().build(corpus, task.folder());
        double wall = (System.nanoTime() - start) / NANOS;
        double cpu = (system.getProcessCpuTime() - cpuStart) / NANOS;
        return new Built(wall, cpu, PeakMemory.megabytes(), size(task.folder()));
    }

    private static double size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / MEGABYTE;
        }
    }

    private Searched search() throws IOException {
        float[][] queries = Corpus.queries(task.settings());
        Nearest nearest = Nearest.read(task.settings().nearest());
        int effort = fewest(queries, nearest);
        Map<Selection, Searched.Figures> figures = new EnumMap<>(Selection.class);
        try (VectorIndex.Searching index = task.kind().index().open(task.folder(), effort)) {
            for (Selection selection : Selection.values()) {
                figures.put(selection, measure(index, queries, selection, nearest));
            }
        }
        return new Searched(effort, PeakMemory.megabytes(), PeakMemory.anonymousMegabytes(), figures);
    }

    /** The fewest candidates that reach the recall. */
    private int fewest(float[][] queries, Nearest nearest) throws IOException {
        int low = Nearest.K;
        int high = MOST_EFFORT;
        while (low < high) {
            int middle = (low + high) / 2;
            try (VectorIndex.Searching index = task.kind().index().open(task.folder(), middle)) {
                boolean reached = nearest.recall(Selection.ALL, pass(index, queries, Selection.ALL)) >= WANTED_RECALL;
                low = reached ? low : middle + 1;
                high = reached ? middle : high;
            }
        }
        return low;
    }

    private static Searched.Figures measure(VectorIndex.Searching index, float[][] queries, Selection selection,
            Nearest nearest) throws IOException {
        int[][] found = {};
        for (int i = 0; i < WARM_UPS; i++) {
            found = pass(index, queries, selection);
        }
        double[] wall = new double[PASSES];
        double[] cpu = new double[PASSES];
        for (int i = 0; i < PASSES; i++) {
            long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            pass(index, queries, selection);
            wall[i] = queries.length * NANOS / (System.nanoTime() - start);
            cpu[i] = queries.length * NANOS / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart);
        }
        return new Searched.Figures(nearest.recall(selection, found), Statistics.median(wall), Statistics.median(cpu));
    }

    private static int[][] pass(VectorIndex.Searching index, float[][] queries, Selection selection) throws IOException {
        int[][] found = new int[queries.length][];
        for (int i = 0; i < queries.length; i++) {
            found[i] = index.nearest(queries[i], Nearest.K, selection);
        }
        return found;
    }
}
