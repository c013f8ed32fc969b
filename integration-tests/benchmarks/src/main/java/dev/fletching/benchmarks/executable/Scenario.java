package dev.fletching.benchmarks.executable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is measured of an application, in milliseconds. */
interface Scenario {

    /** Run it once. */
    double millis(Launch launch, Path folder) throws IOException, InterruptedException;

    /** From the start of a process to its end. */
    static Scenario start(String... arguments) {
        return (launch, folder) -> launch.millis(folder, List.of(arguments));
    }

    /**
     * What one item costs a process that has been at work for long: the time of many less the time of few, an item. Start and
     * warm-up are in both, so they are in neither.
     *
     * @param few arguments for the shorter run, long enough for the JVM to have compiled what is hot
     * @param many arguments for the longer run
     * @param items what the longer run does more
     */
    static Scenario longLived(List<String> few, List<String> many, int items) {
        return (launch, folder) -> {
            double shorter = launch.millis(folder, few);
            return (launch.millis(folder, many) - shorter) / items;
        };
    }
}
