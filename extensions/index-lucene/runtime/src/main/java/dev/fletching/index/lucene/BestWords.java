package dev.fletching.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.ClassicSimilarity;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.TextQuery.Weighting;
import dev.fletching.api.index.Values;

/** Finds the passages whose words fit a query best. Safe for many threads. */
final class BestWords {

    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE,
            new SortField(PassageDocuments.ID, SortField.Type.STRING_VAL));

    private static final Comparator<Hit> SCORE_THEN_ID = Comparator.comparingDouble(Hit::score).reversed()
            .thenComparing(hit -> hit.passage().id(), Values::compare);

    private final WordQueries queries;

    /** @param analyzer that of the index */
    BestWords(Analyzer analyzer) {
        this.queries = new WordQueries(analyzer);
    }

    List<Hit> search(DirectoryReader reader, TextQuery query) throws IOException {
        Query asked = ask(reader, query);
        if (asked == null || reader.numDocs() == 0) {
            return List.of();
        }
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity(query.weighting()));
        StoredFields stored = reader.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc one : best(searcher, asked, Math.min(query.k(), reader.numDocs()))) {
            hits.add(new Hit(PassageDocuments.read(stored.document(one.doc)), one.score));
        }
        hits.sort(SCORE_THEN_ID);
        return hits;
    }

    /** The k best. Lucene passes over most of the others where ids need not decide who is among them. */
    private static List<ScoreDoc> best(IndexSearcher searcher, Query asked, int k) throws IOException {
        ScoreDoc[] more = searcher.search(asked, k + 1).scoreDocs;
        boolean tied = more.length > k && more[k - 1].score == more[k].score;
        List<ScoreDoc> best = List.of(tied ? searcher.search(asked, k, BEST_FIRST, true).scoreDocs : more);
        return best.subList(0, Math.min(k, best.size()));
    }

    private @Nullable Query ask(DirectoryReader reader, TextQuery query) throws IOException {
        Query asked = queries.of(query, reader);
        if (asked == null || query.filter().equals(Filter.ALL)) {
            return asked;
        }
        return new BooleanQuery.Builder().add(asked, Occur.MUST).add(FieldTerms.query(query.filter()), Occur.FILTER).build();
    }

    private static Similarity similarity(Weighting weighting) {
        return weighting == Weighting.BM25 ? new BM25Similarity() : new ClassicSimilarity();
    }
}
