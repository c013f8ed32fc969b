package dev.fletching.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import dev.fletching.benchmarks.peer.PeerKind;

/** Makes one line of figures a place out of many rounds. */
final class Summary {

    private final List<Round> rounds;
    private final float[][] golden;

    /**
     * @param rounds at least one
     * @param golden vectors of the golden texts, in their order
     */
    Summary(List<Round> rounds, float[][] golden) {
        this.rounds = rounds;
        this.golden = golden;
    }

    List<Figures> figures() {
        List<Figures> figures = new ArrayList<>();
        for (Workload workload : Workload.values()) {
            for (PeerKind peer : PeerKind.values()) {
                Cell cell = new Cell(workload, peer);
                if (rounds.get(0).measured().containsKey(cell)) {
                    figures.add(figures(cell));
                }
            }
        }
        return figures;
    }

    private Figures figures(Cell cell) {
        return new Figures(cell.workload().id(), cell.peer().id(), median(cell, Measured::p50), median(cell, Measured::p95),
                median(cell, Measured::cpuMillis), median(cell, Measured::peakMegabytes), agreement(cell));
    }

    private double median(Cell cell, ToDoubleFunction<Measured> figure) {
        return Statistics.median(rounds.stream().map(round -> round.measured().get(cell)).filter(Objects::nonNull)
                .mapToDouble(figure).toArray());
    }

    private Optional<Agreement> agreement(Cell cell) {
        Round first = rounds.get(0);
        float[][] own = first.measured().get(cell).vectors();
        if (cell.workload() == Workload.GOLDEN) {
            return Optional.of(Agreement.of(own, golden));
        }
        return Optional.ofNullable(first.measured().get(new Cell(cell.workload(), PeerKind.RAW_ONNX)))
                .map(reference -> Agreement.of(own, reference.vectors()));
    }
}
