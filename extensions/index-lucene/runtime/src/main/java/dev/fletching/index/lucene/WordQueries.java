package dev.fletching.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.TextQuery.Syntax;

/** Lucene's queries for words. Safe for many threads. */
final class WordQueries {

    private final Analyzer analyzer;
    private final QueryBuilder plain;

    /** @param analyzer that of the index */
    WordQueries(Analyzer analyzer) {
        this.analyzer = analyzer;
        this.plain = new QueryBuilder(analyzer);
    }

    /** The query for a text, or null where it has no words that count. */
    @Nullable
    Query of(TextQuery query, IndexReader reader) throws IOException {
        return query.syntax() == Syntax.OPERATORS ? operators(query.text()) : plain(query.text(), reader);
    }

    private Query operators(String text) {
        try {
            SimpleQueryParser parser = new SimpleQueryParser(analyzer, PassageDocuments.WORDS);
            parser.setDefaultOperator(Occur.MUST);
            return parser.parse(text);
        } catch (IndexSearcher.TooManyClauses e) {
            throw new FletchingException("query with operators must have at most %d words, got more. Shorten it."
                    .formatted(IndexSearcher.getMaxClauseCount()), e);
        }
    }

    private @Nullable Query plain(String text, IndexReader reader) throws IOException {
        try {
            return plain.createBooleanQuery(PassageDocuments.WORDS, text, Occur.SHOULD);
        } catch (IndexSearcher.TooManyClauses e) {
            return mostTelling(new Words(analyzer).counts(text), reader);
        }
    }

    /** As many different words as a query may have: those that are frequent in the text and rare in the index. */
    private static Query mostTelling(Map<String, Integer> counts, IndexReader reader) throws IOException {
        record Word(Term term, int count, double weight) {}
        List<Word> words = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            Term term = new Term(PassageDocuments.WORDS, entry.getKey());
            int documents = reader.docFreq(term);
            if (documents > 0) {
                words.add(new Word(term, entry.getValue(),
                        entry.getValue() * Math.log(1.0 + reader.maxDoc() / (double) documents)));
            }
        }
        words.sort(Comparator.comparingDouble(Word::weight).reversed().thenComparing(Word::term));
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Word word : words.subList(0, Math.min(words.size(), IndexSearcher.getMaxClauseCount()))) {
            query.add(new BoostQuery(new TermQuery(word.term()), word.count()), Occur.SHOULD);
        }
        return query.build();
    }
}
