package dev.fletching.benchmarks.chunking;

import java.util.BitSet;
import java.util.Collection;

/**
 * A piece of a corpus, in chars.
 *
 * @param corpus name of the corpus
 * @param start index of its first char
 * @param end index after its last
 */
record Span(String corpus, int start, int end) {

    int length() {
        return end - start;
    }

    boolean meets(Span other) {
        return corpus.equals(other.corpus) && start < other.end && other.start < end;
    }

    /** How many chars some spans have together, those that they share counted each time. */
    static long sum(Collection<Span> spans) {
        return spans.stream().mapToLong(Span::length).sum();
    }

    /** The chars of spans of one corpus. */
    static BitSet chars(Collection<Span> spans) {
        BitSet chars = new BitSet();
        spans.forEach(span -> chars.set(span.start, span.end));
        return chars;
    }
}
