package dev.fletching.benchmarks;

import java.lang.management.ManagementFactory;

/**
 * Where the figures come from.
 *
 * @param processors how many
 * @param system name and kind
 * @param java version
 * @param loadBefore runnable processes on average over a minute before the start
 */
public record Machine(int processors, String system, String java, double loadBefore) {

    /** Ask the system. */
    public static Machine here() {
        return new Machine(Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"), Runtime.version().toString(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
