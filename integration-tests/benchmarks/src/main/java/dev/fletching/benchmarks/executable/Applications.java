package dev.fletching.benchmarks.executable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.fletching.benchmarks.UsageException;

/**
 * The two applications as they were built.
 *
 * @param main the command with a model
 * @param small the application without models, whose embedder takes no time
 */
record Applications(Built main, Built small) {

    /** One application in both of its forms. */
    record Built(Launch executable, Path jar) {

        /** The JVM as one starts it without thought, or with options. */
        Launch jvm(String id, String... options) {
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(List.of(options));
            command.addAll(List.of("-jar", jar.toString()));
            return new Launch(id, command);
        }
    }

    static Applications in(Path integrationTests) throws IOException {
        return new Applications(built(integrationTests.resolve("app/target")),
                built(integrationTests.resolve("third-party/target")));
    }

    private static Built built(Path target) throws IOException {
        Path jar = target.resolve("quarkus-app/quarkus-run.jar");
        if (Files.exists(jar)) {
            try (Stream<Path> files = Files.list(target)) {
                Path executable = files.filter(file -> file.getFileName().toString().endsWith("-runner")).findFirst()
                        .orElse(target);
                if (Files.isRegularFile(executable)) {
                    return new Built(new Launch("executable", List.of(executable.toString())), jar);
                }
            }
        }
        throw new UsageException("%s must hold an application built for the JVM and as a native executable, got one without. "
                .formatted(target) + "Start the benchmark by integration-tests/benchmarks/run-executables.");
    }
}
