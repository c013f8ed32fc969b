package dev.fletching.benchmarks;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;

import dev.fletching.benchmarks.peer.ModelFiles;
import dev.fletching.benchmarks.peer.Peer;

/** The process that measures one peer on one workload. Arguments: the file with the order, the file for what was measured. */
public final class Child {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NANOS_A_MILLI = 1e6;

    private Child() {}

    /** Measure and write. */
    public static void main(String[] arguments) throws Exception {
        Order order = JSON.readValue(new File(arguments[0]), Order.class);
        ModelFiles files = new ModelFiles(order.model(), Path.of(order.onnx()), Path.of(order.tokenizer()),
                order.workload().maximumTokens(order.model()));
        try (Peer peer = order.peer().open(files)) {
            JSON.writeValue(new File(arguments[1]), measure(peer, order));
        }
        // Some peers leave threads behind that would keep the process.
        System.exit(0);
    }

    private static Measured measure(Peer peer, Order order) throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        for (int i = 0; i < order.workload().warmUps(); i++) {
            peer.embed(order.texts());
        }
        double[] wallMillis = new double[order.workload().passes()];
        float[][] vectors = {};
        long cpuStart = system.getProcessCpuTime();
        for (int i = 0; i < wallMillis.length; i++) {
            long start = System.nanoTime();
            vectors = peer.embed(order.texts());
            wallMillis[i] = (System.nanoTime() - start) / NANOS_A_MILLI;
        }
        double cpuMillis = (system.getProcessCpuTime() - cpuStart) / NANOS_A_MILLI / wallMillis.length;
        return new Measured(wallMillis, cpuMillis, PeakMemory.megabytes(), vectors);
    }
}
