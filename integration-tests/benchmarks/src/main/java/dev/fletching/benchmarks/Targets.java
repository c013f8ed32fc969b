package dev.fletching.benchmarks;

import static dev.fletching.benchmarks.peer.PeerKind.FLETCHING;
import static dev.fletching.benchmarks.peer.PeerKind.FLETCHING_QUANTISED;
import static dev.fletching.benchmarks.peer.PeerKind.LANGCHAIN4J;
import static dev.fletching.benchmarks.peer.PeerKind.RAW_ONNX;
import static dev.fletching.benchmarks.peer.PeerKind.SPRING_AI;

import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.fletching.benchmarks.Target.Bound;
import dev.fletching.benchmarks.Target.Ratio;
import dev.fletching.benchmarks.peer.PeerKind;

/** What Fletching wants to be, on the MiniLM model with 6 layers. */
final class Targets {

    static final List<Target> ALL = List.of(faster(Workload.W1, LANGCHAIN4J, 2.0), faster(Workload.W1, SPRING_AI, 1.4),
            faster(Workload.W1, RAW_ONNX, 1.1), faster(Workload.W2, SPRING_AI, 1.9), faster(Workload.W2, RAW_ONNX, 1.5),
            new Target("time of fletching / time of the fastest other", Workload.W3,
                    new Ratio(List.of(FLETCHING), List.of(LANGCHAIN4J, SPRING_AI, RAW_ONNX), Measured::p50),
                    new Bound(1.0, false)),
            smaller(Workload.W1), smaller(Workload.W2),
            new Target("time of fletching / time of fletching-quantised", Workload.W1,
                    ratio(FLETCHING, FLETCHING_QUANTISED, Measured::p50), new Bound(2.0, true)));

    private Targets() {}

    private static Target faster(Workload workload, PeerKind than, double times) {
        return new Target("time of " + than.id() + " / time of fletching", workload,
                ratio(than, FLETCHING, Measured::p50), new Bound(times, true));
    }

    private static Target smaller(Workload workload) {
        return new Target("peak memory of fletching / peak memory of spring-ai", workload,
                ratio(FLETCHING, SPRING_AI, Measured::peakMegabytes), new Bound(0.5, false));
    }

    private static Ratio ratio(PeerKind above, PeerKind below, ToDoubleFunction<Measured> figure) {
        return new Ratio(List.of(above), List.of(below), figure);
    }
}
