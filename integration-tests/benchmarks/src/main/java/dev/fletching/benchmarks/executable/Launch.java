package dev.fletching.benchmarks.executable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.fletching.benchmarks.UsageException;

/**
 * One way to start an application.
 *
 * @param id its name in reports
 * @param command what comes before the application's own arguments
 */
record Launch(String id, List<String> command) {

    private static final double NANOS_A_MILLI = 1e6;
    private static final double KILOBYTES_A_MEGABYTE = 1024;
    private static final int LAST_WORDS = 2_000;

    /** Measure the time from the start of a process to its end; nothing else is done meanwhile. */
    double millis(Path folder, List<String> arguments) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = start(folder, arguments);
        int status = process.waitFor();
        double millis = (System.nanoTime() - start) / NANOS_A_MILLI;
        require(status, folder, arguments);
        return millis;
    }

    /** Watch the most memory that is resident in the life of a process, in MB of 1,048,576 bytes. Linux only. */
    double peakMegabytes(Path folder, List<String> arguments) throws IOException, InterruptedException {
        Process process = start(folder, arguments);
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        double peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(status));
        }
        require(process.waitFor(), folder, arguments);
        return peak;
    }

    private Process start(Path folder, List<String> arguments) throws IOException {
        List<String> whole = Stream.concat(command.stream(), arguments.stream()).toList();
        return new ProcessBuilder(whole).redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile()).start();
    }

    private void require(int status, Path folder, List<String> arguments) throws IOException {
        if (status != 0) {
            String said = Files.readString(folder.resolve("err")).strip();
            throw new UsageException("%s must finish '%s', got exit code %d. It said: %s".formatted(id,
                    String.join(" ", arguments), status, said.substring(Math.max(0, said.length() - LAST_WORDS))));
        }
    }

    private static double peak(Path status) {
        List<String> lines = new ArrayList<>();
        try {
            lines.addAll(Files.readAllLines(status));
        } catch (IOException e) {
            // The process has just ended.
        }
        return lines.stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES_A_MEGABYTE).findFirst().orElse(0);
    }
}
