package dev.fletching.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Runs a class of the benchmarks in a process of its own, with a request and an answer as JSON files. */
public final class JavaProcess {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LAST_WORDS = 2_000;

    private final Path folder;
    private final Class<?> main;
    private final List<String> options;

    /**
     * @param folder for the files
     * @param main gets the paths of request and answer as its arguments
     * @param options of the JVM
     */
    public JavaProcess(Path folder, Class<?> main, List<String> options) {
        this.folder = folder;
        this.main = main;
        this.options = List.copyOf(options);
    }

    /**
     * Run it to its end.
     *
     * @param subject what is done, for the message where it fails
     */
    public <T> T run(Object request, Class<T> answer, String subject) throws IOException, InterruptedException {
        Path asked = folder.resolve("order.json");
        Path answered = folder.resolve("measured.json");
        Path log = folder.resolve("log.txt");
        Files.deleteIfExists(answered);
        JSON.writeValue(asked.toFile(), request);
        int status = new ProcessBuilder(command(asked, answered)).redirectErrorStream(true).redirectOutput(log.toFile()).start()
                .waitFor();
        if (status != 0 || !Files.exists(answered)) {
            throw new UsageException(
                    "%s must finish, got exit code %d. It said: %s".formatted(subject, status, lastWords(log)));
        }
        return JSON.readValue(answered.toFile(), answer);
    }

    private List<String> command(Path asked, Path answered) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> tail = List.of("-cp", System.getProperty("java.class.path"), main.getName(), asked.toString(),
                answered.toString());
        return Stream.of(List.of(java), options, tail).flatMap(List::stream).toList();
    }

    private static String lastWords(Path log) throws IOException {
        String text = Files.readString(log).strip();
        return text.substring(Math.max(0, text.length() - LAST_WORDS));
    }
}
