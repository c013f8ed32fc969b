package dev.fletching.evaluator.retrieval.measure;

import java.util.Locale;

/**
 * A measure of sentence-transformers' InformationRetrievalEvaluator at a rank. Relevance is binary there: a grade above zero
 * is relevant, and grades do not weigh.
 *
 * @param kind which measure
 * @param k the rank; positive
 */
public record IrMeasure(Kind kind, int k) {

    /** The measures, in the order in which they are shown. */
    public enum Kind {
        /** Whether there is a relevant document. */
        ACCURACY,
        /** Share of the k documents that are relevant; k counts even where fewer documents exist. */
        PRECISION,
        /** Share of the relevant documents that are found. */
        RECALL,
        /** Discounted cumulative gain by that of the best ranking; log2 discount, Järvelin and Kekäläinen, 2002. */
        NDCG,
        /** Reciprocal rank of the first relevant document. */
        MRR,
        /** Sum of the precisions at relevant documents, by the smaller of k and the number of relevant documents. */
        MAP
    }

    /** Its name without a similarity, as in {@code ndcg@10}. */
    public String name() {
        return kind.name().toLowerCase(Locale.ROOT) + "@" + k;
    }

    /**
     * Measure one query.
     *
     * @param hits whether the documents found are relevant, best first
     * @param relevant how many relevant documents there are; positive
     * @return a value from 0 to 1
     */
    public double of(boolean[] hits, int relevant) {
        return switch (kind) {
            case ACCURACY -> count(hits) > 0 ? 1 : 0;
            case PRECISION -> (double) count(hits) / k;
            case RECALL -> (double) count(hits) / relevant;
            case NDCG -> gain(hits) / idealGain(relevant);
            case MRR -> reciprocalRank(hits);
            case MAP -> averagePrecision(hits, relevant);
        };
    }

    private int count(boolean[] hits) {
        int count = 0;
        for (int i = 0; i < Math.min(k, hits.length); i++) {
            count += hits[i] ? 1 : 0;
        }
        return count;
    }

    private double gain(boolean[] hits) {
        double sum = 0;
        for (int i = 0; i < Math.min(k, hits.length); i++) {
            sum += hits[i] ? 1 / log2(i + 2) : 0;
        }
        return sum;
    }

    private double idealGain(int relevant) {
        double sum = 0;
        for (int i = 0; i < Math.min(k, relevant); i++) {
            sum += 1 / log2(i + 2);
        }
        return sum;
    }

    private double reciprocalRank(boolean[] hits) {
        for (int i = 0; i < Math.min(k, hits.length); i++) {
            if (hits[i]) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private double averagePrecision(boolean[] hits, int relevant) {
        double sum = 0;
        int found = 0;
        for (int i = 0; i < Math.min(k, hits.length); i++) {
            if (hits[i]) {
                found++;
                sum += (double) found / (i + 1);
            }
        }
        return sum / Math.min(k, relevant);
    }

    private static double log2(int x) {
        return Math.log(x) / Math.log(2);
    }
}
