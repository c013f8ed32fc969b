package dev.fletching.benchmarks.vectors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

import io.github.jbellis.jvector.disk.ReaderSupplier;
import io.github.jbellis.jvector.disk.ReaderSupplierFactory;
import io.github.jbellis.jvector.graph.GraphIndexBuilder;
import io.github.jbellis.jvector.graph.GraphSearcher;
import io.github.jbellis.jvector.graph.ImmutableGraphIndex;
import io.github.jbellis.jvector.graph.ListRandomAccessVectorValues;
import io.github.jbellis.jvector.graph.RandomAccessVectorValues;
import io.github.jbellis.jvector.graph.SearchResult.NodeScore;
import io.github.jbellis.jvector.graph.disk.OnDiskGraphIndex;
import io.github.jbellis.jvector.graph.similarity.BuildScoreProvider;
import io.github.jbellis.jvector.graph.similarity.DefaultSearchScoreProvider;
import io.github.jbellis.jvector.util.Bits;
import io.github.jbellis.jvector.vector.VectorSimilarityFunction;
import io.github.jbellis.jvector.vector.VectorizationProvider;
import io.github.jbellis.jvector.vector.types.VectorFloat;
import io.github.jbellis.jvector.vector.types.VectorTypeSupport;

/** JVector: a graph with its vectors in a mapped file. It keeps neither texts nor fields, and gives ordinals. */
final class JVectorIndex implements VectorIndex {

    private static final VectorSimilarityFunction FUNCTION = VectorSimilarityFunction.DOT_PRODUCT;
    /** As many as Lucene's graph has in its lowest layer. */
    private static final int DEGREE = 32;
    private static final int BEAM = 100;
    private static final float OVERFLOW = 1.2f;
    private static final float ALPHA = 1.2f;
    private static final VectorTypeSupport TYPES = VectorizationProvider.getInstance().getVectorTypeSupport();

    @Override
    public void build(Corpus corpus, Path folder) throws IOException {
        List<VectorFloat<?>> vectors = new ArrayList<>(corpus.vectors().length);
        for (float[] vector : corpus.vectors()) {
            vectors.add(TYPES.createFloatVector(vector));
        }
        RandomAccessVectorValues values = new ListRandomAccessVectorValues(vectors, Corpus.DIMENSIONS);
        BuildScoreProvider scores = BuildScoreProvider.randomAccessScoreProvider(values, FUNCTION);
        try (ForkJoinPool one = new ForkJoinPool(1);
                GraphIndexBuilder builder = new GraphIndexBuilder(scores, Corpus.DIMENSIONS, DEGREE, BEAM, OVERFLOW, ALPHA,
                        true,
                        true, one, one)) {
            OnDiskGraphIndex.write(builder.build(values), values, folder.resolve("graph"));
        }
    }

    @Override
    public Searching open(Path folder, int effort) throws IOException {
        ReaderSupplier file = ReaderSupplierFactory.open(folder.resolve("graph"));
        OnDiskGraphIndex graph = OnDiskGraphIndex.load(file);
        GraphSearcher searcher = new GraphSearcher(graph);
        ImmutableGraphIndex.ScoringView view = (ImmutableGraphIndex.ScoringView) searcher.getView();
        return new Searching() {

            @Override
            public int[] nearest(float[] query, int k, Selection selection) throws IOException {
                Bits wanted = selection == Selection.ALL ? Bits.ALL : selection::includes;
                DefaultSearchScoreProvider scores = new DefaultSearchScoreProvider(
                        view.rerankerFor(TYPES.createFloatVector(query), FUNCTION));
                NodeScore[] found = searcher.search(scores, k, Math.max(k, effort), 0, 0, wanted).getNodes();
                int[] ordinals = new int[found.length];
                for (int i = 0; i < found.length; i++) {
                    ordinals[i] = found[i].node;
                }
                return ordinals;
            }

            @Override
            public void close() throws IOException {
                searcher.close();
                graph.close();
                file.close();
            }
        };
    }
}
