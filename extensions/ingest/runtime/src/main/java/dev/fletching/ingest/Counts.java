package dev.fletching.ingest;

/**
 * How far a run has come.
 *
 * @param put passages that were put
 * @param fresh those of them whose id was not in the index
 * @param embedded texts that were embedded
 * @param truncated passages that were put, whose text was embedded and is longer than the model reads
 */
record Counts(long put, long fresh, long embedded, long truncated) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plusPut(int passages, int fresher, int cut) {
        return new Counts(put + passages, fresh + fresher, embedded, truncated + cut);
    }

    Counts plusEmbedded(int texts) {
        return new Counts(put, fresh, embedded + texts, truncated);
    }

    /** The same, with the passages of an earlier count; what was embedded since then was embedded all the same. */
    Counts withPassagesOf(Counts earlier) {
        return new Counts(earlier.put, earlier.fresh, embedded, earlier.truncated);
    }
}
