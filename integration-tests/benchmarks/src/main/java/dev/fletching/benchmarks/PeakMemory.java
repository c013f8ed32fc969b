package dev.fletching.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Asks Linux for the most memory of this process that was ever resident. */
public final class PeakMemory {

    private static final double KILOBYTES_A_MEGABYTE = 1024;

    private PeakMemory() {}

    /** In megabytes, mapped files that are resident included. */
    public static double megabytes() throws IOException {
        return megabytes("VmHWM:");
    }

    /** The part of what is resident now that is no mapped file, in megabytes. */
    public static double anonymousMegabytes() throws IOException {
        return megabytes("RssAnon:");
    }

    private static double megabytes(String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES_A_MEGABYTE).findFirst()
                    .orElseThrow();
        }
    }
}
