package dev.fletching.benchmarks.vectors;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.benchmarks.Folders;
import dev.fletching.benchmarks.JavaProcess;
import dev.fletching.benchmarks.Machine;
import dev.fletching.benchmarks.UsageException;

/** Measures search by vectors beside Lucene and JVector. What is measured is kept, so that a run that is stopped goes on. */
public final class VectorBenchmark {

    private static final int USAGE = 2;
    private static final List<String> OPTIONS = List.of("-Xmx2g", "--enable-native-access=ALL-UNNAMED",
            "--add-modules=jdk.incubator.vector", "-Dai.djl.offline=true");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final JavaProcess process;

    private VectorBenchmark(Settings settings) {
        this.settings = settings;
        this.process = new JavaProcess(settings.cache(), Worker.class, OPTIONS);
    }

    /** Measure, print the report as Markdown and write it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.print(Settings.HELP);
            return;
        }
        try {
            Settings settings = Settings.parse(arguments);
            Machine machine = Machine.here();
            Nearest.prepare(settings.nearest(), Corpus.load(settings));
            String report = new VectorReport(machine, settings, new VectorBenchmark(settings).run()).markdown();
            Files.writeString(settings.output().resolve("vectors.md"), report);
            System.out.print(report);
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
        }
    }

    private List<VectorRound> run() throws IOException, InterruptedException {
        List<VectorRound> rounds = new ArrayList<>();
        for (int number = 1; number <= settings.rounds(); number++) {
            List<IndexKind> turns = new ArrayList<>(settings.kinds());
            Collections.rotate(turns, 1 - number);
            Map<IndexKind, Built> built = new EnumMap<>(IndexKind.class);
            for (IndexKind kind : turns) {
                built.put(kind, built(number, kind));
            }
            Map<IndexKind, Searched> searched = new EnumMap<>(IndexKind.class);
            for (IndexKind kind : turns) {
                searched.put(kind, measured(number, new Task(kind, false, settings, folder(kind)), Searched.class));
            }
            rounds.add(new VectorRound(built, searched));
        }
        return rounds;
    }

    private Built built(int round, IndexKind kind) throws IOException, InterruptedException {
        Path folder = folder(kind);
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        if (!Files.exists(file(round, kind, true)) || !Files.exists(folder)) {
            remove(fresh);
            Files.createDirectories(fresh);
        }
        Built built = measured(round, new Task(kind, true, settings, fresh), Built.class);
        if (Files.exists(fresh)) {
            remove(folder);
            Files.move(fresh, folder);
        }
        return built;
    }

    private <T> T measured(int round, Task task, Class<T> type) throws IOException, InterruptedException {
        File file = file(round, task.kind(), task.build()).toFile();
        if (!file.exists()) {
            T measured = process.run(task, type, task.kind().id());
            JSON.writeValue(file, measured);
            System.err.printf("round %d  %s%n", round, measured);
        }
        return JSON.readValue(file, type);
    }

    private Path folder(IndexKind kind) {
        return settings.cache().resolve(settings.count() + "-" + kind.id());
    }

    private Path file(int round, IndexKind kind, boolean build) {
        return settings.cache().resolve("%d-%s-%d-%s.json".formatted(settings.count(), kind.id(), round,
                build ? "built" : "searched"));
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Folders.delete(folder);
        }
    }
}
