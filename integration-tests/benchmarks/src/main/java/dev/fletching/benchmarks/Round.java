package dev.fletching.benchmarks;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import dev.fletching.benchmarks.peer.PeerKind;

/**
 * What was measured within one round, so that ratios in it saw the same machine.
 *
 * @param measured by place
 */
record Round(Map<Cell, Measured> measured) {

    /** Find the smallest figure of some peers; empty unless all of them ran. */
    OptionalDouble smallest(Workload workload, Collection<PeerKind> peers, ToDoubleFunction<Measured> figure) {
        if (!peers.stream().allMatch(peer -> measured.containsKey(new Cell(workload, peer)))) {
            return OptionalDouble.empty();
        }
        return peers.stream().map(peer -> measured.get(new Cell(workload, peer))).mapToDouble(figure).min();
    }
}
