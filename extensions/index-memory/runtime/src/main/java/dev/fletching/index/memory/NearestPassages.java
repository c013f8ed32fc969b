package dev.fletching.index.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import dev.fletching.api.index.Hit;
import dev.fletching.api.index.Passage;

/** Keeps the k best of the passages it is offered. Not safe for many threads. */
final class NearestPassages {

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score).reversed()
            .thenComparing(hit -> hit.passage().id());

    private final int k;
    private final PriorityQueue<Hit> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

    NearestPassages(int k) {
        this.k = k;
    }

    /** Offer a passage; passages must come in the order of their ids, so that a later one never wins a tie. */
    void offer(Passage passage, double score) {
        if (worstFirst.size() < k) {
            worstFirst.add(new Hit(passage, score));
            return;
        }
        if (score > worstFirst.element().score()) {
            worstFirst.remove();
            worstFirst.add(new Hit(passage, score));
        }
    }

    List<Hit> bestFirst() {
        List<Hit> hits = new ArrayList<>(worstFirst);
        hits.sort(BEST_FIRST);
        return hits;
    }
}
