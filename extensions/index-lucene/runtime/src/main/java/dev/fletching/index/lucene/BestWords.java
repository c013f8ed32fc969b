package dev.fletching.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
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
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.TextQuery.Weighting;

/** Finds the passages whose words fit a query best. Safe for many threads. */
final class BestWords {

    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE,
            new SortField(PassageDocuments.ID, SortField.Type.STRING_VAL));

    private final QueryBuilder words;

    /** @param analyzer that of the index */
    BestWords(Analyzer analyzer) {
        this.words = new QueryBuilder(analyzer);
    }

    List<Hit> search(DirectoryReader reader, TextQuery query) throws IOException {
        Query asked = ask(query);
        if (asked == null || reader.numDocs() == 0) {
            return List.of();
        }
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity(query.weighting()));
        ScoreDoc[] found = searcher.search(asked, Math.min(query.k(), reader.numDocs()), BEST_FIRST, true).scoreDocs;
        StoredFields stored = reader.storedFields();
        List<Hit> hits = new ArrayList<>(found.length);
        for (ScoreDoc one : found) {
            hits.add(new Hit(PassageDocuments.read(stored.document(one.doc)), one.score));
        }
        return hits;
    }

    private @Nullable Query ask(TextQuery query) {
        Query asked = words(query.text());
        if (asked == null || query.filter().equals(Filter.ALL)) {
            return asked;
        }
        return new BooleanQuery.Builder().add(asked, Occur.MUST).add(FieldTerms.query(query.filter()), Occur.FILTER).build();
    }

    private @Nullable Query words(String text) {
        try {
            return words.createBooleanQuery(PassageDocuments.WORDS, text, Occur.SHOULD);
        } catch (IndexSearcher.TooManyClauses e) {
            throw new FletchingException("query must have at most %d words, got more. Shorten it."
                    .formatted(IndexSearcher.getMaxClauseCount()), e);
        }
    }

    private static Similarity similarity(Weighting weighting) {
        return weighting == Weighting.BM25 ? new BM25Similarity() : new ClassicSimilarity();
    }
}
