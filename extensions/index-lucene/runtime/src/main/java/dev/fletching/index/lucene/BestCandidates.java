package dev.fletching.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the k best of the documents it is offered. Not safe for many threads. */
final class BestCandidates {

    private final int k;
    private final PriorityQueue<Candidate> worstFirst = new PriorityQueue<>(Candidate.BEST_FIRST.reversed());

    BestCandidates(int k) {
        this.k = k;
    }

    /** Offer a document; its id is read only where the score does not decide against it. */
    void offer(int doc, double score, IdReader ids) throws IOException {
        if (worstFirst.size() < k) {
            worstFirst.add(new Candidate(doc, ids.of(doc), score));
            return;
        }
        if (score < floor()) {
            return;
        }
        Candidate candidate = new Candidate(doc, ids.of(doc), score);
        if (Candidate.BEST_FIRST.compare(candidate, worstFirst.element()) < 0) {
            worstFirst.remove();
            worstFirst.add(candidate);
        }
    }

    /** The score that a document must reach to be kept; minus infinity while there is room. */
    double floor() {
        return worstFirst.size() < k ? Double.NEGATIVE_INFINITY : worstFirst.element().score();
    }

    List<Candidate> bestFirst() {
        List<Candidate> candidates = new ArrayList<>(worstFirst);
        candidates.sort(Candidate.BEST_FIRST);
        return candidates;
    }

    /** Reads the id of a document; documents come in ascending order. */
    @FunctionalInterface
    interface IdReader {
        String of(int doc) throws IOException;
    }
}
