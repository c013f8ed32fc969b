package dev.fletching.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;

/**
 * Finds the vectors nearest to a query: by comparing all of them, or through the HNSW graph, whose finds are scored again from
 * the stored vectors. Safe for many threads.
 */
final class NearestVectors {

    /** The graph is asked for so many times k at least. */
    static final int OVERSAMPLING = 2;

    /** A graph search for n compares about ten times n vectors, so up to here comparing all is as cheap. */
    static final int EXACT_UP_TO = 10;

    private final Metric metric;
    private final Traits traits;
    private final OtherDocuments others;

    NearestVectors(Metric metric, Traits traits, OtherDocuments others) {
        this.metric = metric;
        this.traits = traits;
        this.others = others;
    }

    List<Hit> search(DirectoryReader reader, VectorQuery query) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        Query filter = query.filter().equals(Filter.ALL) ? null : FieldTerms.query(query.filter());
        int possible = filter == null ? others.passages(reader) : searcher.count(filter);
        int k = Math.min(query.k(), possible);
        if (k == 0) {
            return List.of();
        }
        List<Candidate> found = candidates(searcher, query, filter, possible, k);
        List<Hit> hits = new ArrayList<>(found.size());
        StoredFields stored = reader.storedFields();
        for (Candidate candidate : found) {
            hits.add(new Hit(PassageDocuments.read(stored.document(candidate.doc())), candidate.score()));
        }
        return hits;
    }

    private List<Candidate> candidates(IndexSearcher searcher, VectorQuery query, @Nullable Query filter, int possible, int k)
            throws IOException {
        long wanted = Math.max(traits.candidates(), (long) OVERSAMPLING * k);
        Question question = Question.of(metric, query.vector());
        if (query.mode() == SearchMode.EXACT || wanted * EXACT_UP_TO >= possible) {
            return exact(searcher, question, filter, k);
        }
        List<Candidate> found = throughGraph(searcher, question, filter, k, (int) wanted);
        return found.size() == k ? found : exact(searcher, question, filter, k);
    }

    private static List<Candidate> exact(IndexSearcher searcher, Question question, @Nullable Query filter, int k)
            throws IOException {
        BestCandidates best = new BestCandidates(k);
        Weight weight = filter == null
                ? null
                : searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Optional<LeafVectors> vectors = LeafVectors.of(leaf);
            if (vectors.isEmpty()) {
                continue;
            }
            if (weight == null) {
                vectors.get().offerAll(question, best);
                continue;
            }
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                vectors.get().offerAll(scorer.iterator(), question, best);
            }
        }
        return best.bestFirst();
    }

    private List<Candidate> throughGraph(IndexSearcher searcher, Question question, @Nullable Query filter, int k,
            int wanted) throws IOException {
        ScoreDoc[] found = promising(searcher.search(
                new KnnFloatVectorQuery(PassageDocuments.VECTOR, question.prepared(), wanted, filter), wanted).scoreDocs, k);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Arrays.sort(found, Comparator.comparingInt(document -> document.doc));
        BestCandidates best = new BestCandidates(k);
        for (int from = 0; from < found.length;) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found[from].doc, leaves));
            LeafVectors vectors = LeafVectors.of(leaf).orElseThrow();
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (; from < found.length && found[from].doc < end; from++) {
                vectors.offer(found[from].doc, question, best);
            }
        }
        return best.bestFirst();
    }

    /** Leave out what rounding alone cannot bring among the k best, where the graph compares whole vectors. */
    private ScoreDoc[] promising(ScoreDoc[] bestFirst, int k) {
        if (traits.quantisation() != Quantisation.NONE || bestFirst.length <= k) {
            return bestFirst;
        }
        double floor = bestFirst[k - 1].score - metric.graphRounding();
        int end = k;
        while (end < bestFirst.length && bestFirst[end].score >= floor) {
            end++;
        }
        return Arrays.copyOf(bestFirst, end);
    }
}
