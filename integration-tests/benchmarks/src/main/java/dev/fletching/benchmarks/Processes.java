package dev.fletching.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts one process a measurement, all with the same options. */
final class Processes {

    private static final List<String> OPTIONS = List.of("-Xmx2g", "--enable-native-access=ALL-UNNAMED",
            "-Dai.djl.offline=true");

    private final JavaProcess process;

    Processes(Path folder) {
        this.process = new JavaProcess(folder, Child.class, OPTIONS);
    }

    Measured run(Order order) throws IOException, InterruptedException {
        return process.run(order, Measured.class, order.peer().id() + " on " + order.workload().id());
    }
}
