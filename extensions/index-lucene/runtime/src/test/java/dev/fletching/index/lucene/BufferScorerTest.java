package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Random;

import org.apache.lucene.codecs.hnsw.DefaultFlatVectorScorer;
import org.apache.lucene.codecs.lucene95.HasIndexSlice;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.VectorUtil;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BufferScorerTest {

    private static final int COUNT = 50;
    private static final int DIMENSIONS = 19;

    private final Random random = new Random(7);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(VectorSimilarityFunction.class)
    void vectors_in_a_mapped_file_score_as_lucene_scores_them(VectorSimilarityFunction function) throws IOException {
        withVectors(function, values -> {
            float[] query = vector();
            RandomVectorScorer inPlace = new BufferVectorsScorer(new PlainDistances(), DefaultFlatVectorScorer.INSTANCE)
                    .getRandomVectorScorer(function, values, query);
            RandomVectorScorer lucene = DefaultFlatVectorScorer.INSTANCE.getRandomVectorScorer(function, values.copy(), query);
            assertThat(inPlace instanceof BufferScorer).isEqualTo(BufferScorer.supports(function));
            int[] ordinals = {49, 0, 7, 7, 31};
            float[] scores = new float[ordinals.length];
            float best = inPlace.bulkScore(ordinals, scores, 4);
            float expectedBest = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < 4; i++) {
                float expected = lucene.score(ordinals[i]);
                assertThat(scores[i]).isCloseTo(expected, within(1e-6f));
                assertThat(inPlace.score(ordinals[i])).isEqualTo(scores[i]);
                expectedBest = Math.max(expectedBest, scores[i]);
            }
            assertThat(best).isEqualTo(expectedBest);
            assertThat(scores[4]).isZero();
        });
    }

    @Test
    void an_ordinal_that_a_damaged_graph_names_is_refused_before_memory_is_read() throws IOException {
        withVectors(VectorSimilarityFunction.DOT_PRODUCT, values -> {
            RandomVectorScorer scorer = new BufferScorer(new PlainDistances(), VectorSimilarityFunction.DOT_PRODUCT, values,
                    bytes(values), vector());
            assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> scorer.score(COUNT));
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> scorer.bulkScore(new int[]{0, -1}, new float[2], 2));
        });
    }

    @Test
    void a_file_that_is_too_short_and_a_query_of_another_length_are_refused() throws IOException {
        withVectors(VectorSimilarityFunction.DOT_PRODUCT, values -> {
            ByteBuffer all = bytes(values);
            ByteBuffer cut = all.slice(0, all.limit() - 1);
            assertThatIOException().isThrownBy(() -> new BufferScorer(new PlainDistances(),
                    VectorSimilarityFunction.DOT_PRODUCT, values, cut, vector()));
            assertThatIOException().isThrownBy(() -> new BufferScorer(new PlainDistances(),
                    VectorSimilarityFunction.DOT_PRODUCT, values, all, new float[DIMENSIONS + 1]));
        });
    }

    private static ByteBuffer bytes(FloatVectorValues values) {
        return ((BufferInput) ((HasIndexSlice) values).getSlice()).bytes();
    }

    private void withVectors(VectorSimilarityFunction function, Check check) throws IOException {
        try (Directory directory = new BufferMappedDirectory(folder)) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int i = 0; i < COUNT; i++) {
                    Document document = new Document();
                    document.add(new KnnFloatVectorField("v", vector(), function));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                check.run(reader.leaves().get(0).reader().getFloatVectorValues("v"));
            }
        }
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return VectorUtil.l2normalize(vector);
    }

    @FunctionalInterface
    private interface Check {
        void run(FloatVectorValues values) throws IOException;
    }

    /** What the compiled code does, one number after the other. */
    private static final class PlainDistances implements Distances {

        @Override
        public void dot(float[] query, ByteBuffer vectors, int[] ordinals, int count, float[] results) {
            for (int i = 0; i < count; i++) {
                results[i] = VectorUtil.dotProduct(query, read(vectors, ordinals[i], query.length));
            }
        }

        @Override
        public void square(float[] query, ByteBuffer vectors, int[] ordinals, int count, float[] results) {
            for (int i = 0; i < count; i++) {
                results[i] = VectorUtil.squareDistance(query, read(vectors, ordinals[i], query.length));
            }
        }

        private static float[] read(ByteBuffer vectors, int ordinal, int dimensions) {
            float[] vector = new float[dimensions];
            for (int i = 0; i < dimensions; i++) {
                vector[i] = vectors.getFloat((ordinal * dimensions + i) * Float.BYTES);
            }
            return vector;
        }
    }
}
