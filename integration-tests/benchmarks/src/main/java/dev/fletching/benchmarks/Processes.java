package dev.fletching.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Starts one process a measurement, all with the same options. */
final class Processes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OPTIONS = List.of("-Xmx2g", "--enable-native-access=ALL-UNNAMED",
            "-Dai.djl.offline=true");
    private static final int LAST_WORDS = 2_000;

    private final Path folder;

    Processes(Path folder) {
        this.folder = folder;
    }

    Measured run(Order order) throws IOException, InterruptedException {
        Path request = folder.resolve("order.json");
        Path answer = folder.resolve("measured.json");
        Path log = folder.resolve("log.txt");
        Files.deleteIfExists(answer);
        JSON.writeValue(request.toFile(), order);
        int status = new ProcessBuilder(command(request, answer)).redirectErrorStream(true).redirectOutput(log.toFile()).start()
                .waitFor();
        if (status != 0 || !Files.exists(answer)) {
            throw new UsageException("%s must finish %s, got exit code %d. It said: %s".formatted(order.peer().id(),
                    order.workload().id(), status, lastWords(log)));
        }
        return JSON.readValue(answer.toFile(), Measured.class);
    }

    private static List<String> command(Path request, Path answer) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> tail = List.of("-cp", System.getProperty("java.class.path"), Child.class.getName(), request.toString(),
                answer.toString());
        return Stream.of(List.of(java), OPTIONS, tail).flatMap(List::stream).toList();
    }

    private static String lastWords(Path log) throws IOException {
        String text = Files.readString(log).strip();
        return text.substring(Math.max(0, text.length() - LAST_WORDS));
    }
}
