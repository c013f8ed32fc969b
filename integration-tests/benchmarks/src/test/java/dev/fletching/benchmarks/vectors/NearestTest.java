package dev.fletching.benchmarks.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearestTest {

    private static final int COUNT = 2_500;

    @TempDir
    Path folder;

    @Test
    void what_is_kept_is_the_nearest_of_each_selection() throws IOException {
        Random random = new Random(1);
        float[][] vectors = vectors(random, COUNT);
        Corpus corpus = new Corpus(Collections.nCopies(COUNT, ""), vectors, vectors(random, 3));
        Path file = folder.resolve("nearest.json");
        Nearest.prepare(file, corpus);
        Nearest nearest = Nearest.read(file);
        for (Selection selection : Selection.values()) {
            int[][] found = nearest.ordinals().get(selection);
            assertThat(nearest.recall(selection, found)).isEqualTo(1);
            assertThat(Arrays.stream(found[0])).hasSize(Nearest.K).allMatch(selection::includes);
            double worst = dot(corpus.queries()[0], vectors[found[0][0]]);
            for (int ordinal : found[0]) {
                worst = Math.min(worst, dot(corpus.queries()[0], vectors[ordinal]));
            }
            int better = 0;
            for (int i = 0; i < COUNT; i++) {
                better += selection.includes(i) && dot(corpus.queries()[0], vectors[i]) >= worst ? 1 : 0;
            }
            assertThat(better).isEqualTo(Nearest.K);
        }
        int[][] half = {{}, nearest.ordinals().get(Selection.ALL)[1], new int[0]};
        assertThat(nearest.recall(Selection.ALL, half)).isEqualTo(1 / 3.0);
    }

    @Test
    void vectors_are_read_from_any_on() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(6 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 6; i++) {
            buffer.putFloat(i);
        }
        Path file = Files.write(folder.resolve("vectors"), buffer.array());
        assertThat(VectorFile.read(file, 0, 2)).isDeepEqualTo(new float[][]{{0, 1}, {2, 3}, {4, 5}});
        assertThat(VectorFile.read(file, 2, 2)).isDeepEqualTo(new float[][]{{4, 5}});
    }

    private static float[][] vectors(Random random, int count) {
        float[][] vectors = new float[count][4];
        for (float[] vector : vectors) {
            for (int d = 0; d < vector.length; d++) {
                vector[d] = (float) random.nextGaussian();
            }
        }
        return vectors;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
