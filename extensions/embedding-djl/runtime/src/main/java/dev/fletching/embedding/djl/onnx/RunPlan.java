package dev.fletching.embedding.djl.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which texts run together: sorted by length, so that little is padding, and so many that a run's padded tokens stay within a
 * budget. The longest come first, so that no long run is left for the end.
 */
final class RunPlan {

    private RunPlan() {}

    /**
     * Plan the runs.
     *
     * @param lengths tokens of each text
     * @param budget padded tokens a run; a text longer than that runs alone
     * @return for every run the indexes of its texts, the longest first; every text is in exactly one
     */
    static List<int[]> of(int[] lengths, int budget) {
        int[] order = byLengthDescending(lengths);
        List<int[]> runs = new ArrayList<>();
        int start = 0;
        while (start < order.length) {
            int fits = Math.max(1, budget / Math.max(1, lengths[order[start]]));
            int end = Math.min(order.length, start + fits);
            runs.add(Arrays.copyOfRange(order, start, end));
            start = end;
        }
        return runs;
    }

    /** Equal lengths keep their order. Length and index share a long, so that no object is made for a text. */
    private static int[] byLengthDescending(int[] lengths) {
        long[] keys = new long[lengths.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) (Integer.MAX_VALUE - lengths[i]) << 32 | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }
}
