package dev.fletching.benchmarks.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The ten nearest vectors to each query, by comparing all.
 *
 * @param ordinals by selection and query
 */
record Nearest(Map<Selection, int[][]> ordinals) {

    static final int K = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Read what was kept. */
    static Nearest read(Path file) throws IOException {
        return new Nearest(JSON.readValue(file.toFile(), new TypeReference<EnumMap<Selection, int[][]>>() {
        }));
    }

    /** Compare all vectors, and keep what is found in a file, if it is not there. */
    static void prepare(Path file, Corpus corpus) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Map<Selection, int[][]> found = new EnumMap<>(Selection.class);
        for (Selection selection : Selection.values()) {
            found.put(selection, IntStream.range(0, corpus.queries().length).parallel()
                    .mapToObj(query -> nearest(corpus.queries()[query], corpus.vectors(), selection)).toArray(int[][]::new));
        }
        JSON.writeValue(file.toFile(), found);
    }

    private static int[] nearest(float[] query, float[][] vectors, Selection selection) {
        PriorityQueue<Scored> worstFirst = new PriorityQueue<>();
        for (int i = 0; i < vectors.length; i++) {
            if (selection.includes(i)) {
                worstFirst.add(new Scored(i, dot(query, vectors[i])));
                if (worstFirst.size() > K) {
                    worstFirst.remove();
                }
            }
        }
        return worstFirst.stream().mapToInt(Scored::ordinal).toArray();
    }

    private static double dot(float[] a, float[] b) {
        double even = 0;
        double odd = 0;
        for (int i = 0; i < a.length; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return even + odd;
    }

    /** The share of the nearest that is among those found. */
    double recall(Selection selection, int[][] found) {
        int right = 0;
        int wanted = 0;
        for (int query = 0; query < found.length; query++) {
            Set<Integer> nearest = new HashSet<>();
            for (int ordinal : ordinals.get(selection)[query]) {
                nearest.add(ordinal);
            }
            wanted += nearest.size();
            right += (int) IntStream.of(found[query]).filter(nearest::contains).count();
        }
        return (double) right / wanted;
    }

    private record Scored(int ordinal, double score) implements Comparable<Scored> {

        @Override
        public int compareTo(Scored other) {
            return Double.compare(score, other.score);
        }
    }
}
