package dev.fletching.benchmarks.vectors;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.index.lucene.LuceneIndexes;
import dev.fletching.index.lucene.LuceneSettings;

/** Fletching's Lucene index, as an application has it. */
final class FletchingIndex implements VectorIndex {

    private static final VectorSpace SPACE = new VectorSpace(Corpus.MODEL, Corpus.DIMENSIONS, Similarity.COSINE);
    private static final int BATCH = 1_000;

    private final String quantisation;

    FletchingIndex(String quantisation) {
        this.quantisation = quantisation;
    }

    @Override
    public void build(Corpus corpus, Path folder) {
        try (PassageIndex index = new LuceneIndexes(settings(Nearest.K)).open(folder, SPACE)) {
            for (int from = 0; from < corpus.vectors().length; from += BATCH) {
                List<IndexedPassage> batch = new ArrayList<>();
                for (int i = from; i < Math.min(from + BATCH, corpus.vectors().length); i++) {
                    batch.add(new IndexedPassage(passage(i, corpus.texts().get(i)), corpus.vectors()[i]));
                }
                index.put(batch);
            }
            index.commit();
        }
    }

    private static Passage passage(int ordinal, String text) {
        Map<String, String> fields = new TreeMap<>();
        for (Selection selection : Selection.values()) {
            fields.put(selection.field(), selection.value(ordinal));
        }
        return new Passage(Integer.toString(ordinal), text, Origin.UNKNOWN, fields);
    }

    private LuceneSettings settings(int effort) {
        LuceneSettings.Graph usual = LuceneSettings.Graph.DEFAULT;
        return LuceneSettings.DEFAULT
                .with(new LuceneSettings.Graph(usual.m(), usual.efConstruction(), effort, quantisation));
    }

    @Override
    public Searching open(Path folder, int effort) {
        PassageIndex index = new LuceneIndexes(settings(effort)).openForSearch(folder);
        return new Searching() {

            @Override
            public int[] nearest(float[] query, int k, Selection selection) {
                Filter filter = selection == Selection.ALL
                        ? Filter.ALL
                        : new Filter.Equal(selection.field(), selection.wanted());
                List<Hit> found = index.search(new VectorQuery(query, Corpus.MODEL, k, SearchMode.APPROXIMATE, filter));
                return found.stream().mapToInt(hit -> Integer.parseInt(hit.passage().id())).toArray();
            }

            @Override
            public void close() {
                index.close();
            }
        };
    }
}
