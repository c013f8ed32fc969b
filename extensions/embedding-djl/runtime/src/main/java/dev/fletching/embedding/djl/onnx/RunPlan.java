package dev.fletching.embedding.djl.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which texts run together: sorted by length, so that little is padding, and so many that a run's padded tokens stay within a
 * budget. The longest come first, and runs become smaller towards the end, so that all lanes end at about the same time (guided
 * self-scheduling, Polychronopoulos and Kuck, 1987).
 */
final class RunPlan {

    /** Runs of fewer tokens waste more than an idle lane does. */
    private static final int SMALLEST_BUDGET = 128;

    private RunPlan() {}

    /**
     * Plan the runs.
     *
     * @param lengths tokens of each text
     * @param budget padded tokens a run; a text longer than that runs alone
     * @param lanes how many runs go side by side; positive
     * @return for every run the indexes of its texts, the longest first; every text is in exactly one
     */
    static List<int[]> of(int[] lengths, int budget, int lanes) {
        int[] order = byLengthDescending(lengths);
        List<int[]> runs = new ArrayList<>();
        long remaining = Arrays.stream(lengths).asLongStream().sum();
        int start = 0;
        while (start < order.length) {
            long share = Math.min(budget, Math.max(SMALLEST_BUDGET, remaining / lanes));
            int fits = (int) Math.max(1, share / Math.max(1, lengths[order[start]]));
            int end = Math.min(order.length, start + fits);
            int[] run = Arrays.copyOfRange(order, start, end);
            for (int text : run) {
                remaining -= lengths[text];
            }
            runs.add(run);
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
