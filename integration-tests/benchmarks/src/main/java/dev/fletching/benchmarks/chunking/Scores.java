package dev.fletching.benchmarks.chunking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What passages are worth for a question, from 0 to 1, larger is better. Counted in chars.
 * <p>
 * See <a href="https://research.trychroma.com/evaluating-chunking">Evaluating Chunking Strategies for Retrieval</a>.
 *
 * @param recall how much of the excerpts is in the passages that were found
 * @param precision how much of these passages is excerpts; what two passages share counts twice against it
 * @param iou what both share by what either has
 * @param precisionOmega the precision of all passages that hold a piece of an excerpt: the best that any retriever can reach
 */
record Scores(double recall, double precision, double iou, double precisionOmega) {

    /** Score a question. */
    static Scores of(Question question, List<Span> found, Collection<Span> all) {
        BitSet excerpts = Span.chars(question.excerpts());
        long hit = common(excerpts, question, found);
        long missed = excerpts.cardinality() - hit;
        double read = Span.sum(found);
        return new Scores(hit / (double) Span.sum(question.excerpts()), hit / read, hit / (read + missed),
                omega(question, excerpts, all));
    }

    private static double omega(Question question, BitSet excerpts, Collection<Span> all) {
        Set<Span> needed = new HashSet<>();
        for (Span passage : all) {
            if (question.excerpts().stream().anyMatch(passage::meets)) {
                needed.add(passage);
            }
        }
        long hit = common(excerpts, question, needed);
        long missed = excerpts.cardinality() - hit;
        return hit / (double) (Span.chars(needed).cardinality() + missed);
    }

    private static long common(BitSet excerpts, Question question, Collection<Span> passages) {
        List<Span> near = new ArrayList<>(passages);
        near.removeIf(passage -> !passage.corpus().equals(question.corpus()));
        BitSet common = Span.chars(near);
        common.and(excerpts);
        return common.cardinality();
    }

    /** The mean over questions. */
    static Scores mean(List<Scores> scores) {
        return new Scores(scores.stream().mapToDouble(Scores::recall).average().orElse(0),
                scores.stream().mapToDouble(Scores::precision).average().orElse(0),
                scores.stream().mapToDouble(Scores::iou).average().orElse(0),
                scores.stream().mapToDouble(Scores::precisionOmega).average().orElse(0));
    }
}
