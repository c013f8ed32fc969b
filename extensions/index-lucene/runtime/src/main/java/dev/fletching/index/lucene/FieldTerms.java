package dev.fletching.index.lucene;

import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.Values;

/**
 * The values that filters ask for, as terms: name, a zero and the value, so that one field holds them all in the order of their
 * code points. Values that are numbers are points of their name's own field as well.
 */
final class FieldTerms {

    private static final String TERMS = "fields";
    private static final String NUMBERS = "number:";
    private static final char END_OF_NAME = '\0';
    private static final char AFTER_NAME = '\1';

    /** Parts of an origin that can be filtered by, and the id. */
    private static final List<String> PARTS = List.of("id", "document", "source", "title", "section", "page");

    /** All passages; other documents have no id of this kind. */
    private static final Query PASSAGES = new FieldExistsQuery(PassageDocuments.ID);

    private FieldTerms() {}

    /** Add the terms of all of a passage's fields. */
    static void write(Passage passage, Document document) {
        List<String> names = new ArrayList<>(passage.metadata().keySet());
        PARTS.stream().filter(part -> !passage.metadata().containsKey(part)).forEach(names::add);
        for (String name : names) {
            passage.field(name).ifPresent(value -> {
                document.add(new StringField(TERMS, term(name, value), Store.NO));
                Values.number(value).ifPresent(number -> document.add(new DoublePoint(NUMBERS + name, number)));
            });
        }
    }

    /** What is indexed for a value. */
    static String term(String name, String value) {
        return name + END_OF_NAME + value;
    }

    /** The passages that fulfil a condition. */
    static Query query(Filter filter) {
        return switch (filter) {
            case Filter.Equal one -> new TermQuery(new Term(TERMS, term(one.field(), one.value())));
            case Filter.In one -> new TermInSetQuery(TERMS,
                    one.values().stream().map(value -> new BytesRef(term(one.field(), value))).toList());
            case Filter.Prefix one -> new PrefixQuery(new Term(TERMS, term(one.field(), one.prefix())));
            case Filter.Contains one -> new PartQuery(TERMS, term(one.field(), ""), one.part());
            case Filter.Exists one -> new PrefixQuery(new Term(TERMS, term(one.field(), "")));
            case Filter.Range one -> one.numeric() ? numbers(one) : texts(one);
            case Filter.And one -> and(one);
            case Filter.Or one -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                one.filters().forEach(part -> any.add(query(part), Occur.SHOULD));
                yield any.build();
            }
            case Filter.Not one -> new BooleanQuery.Builder().add(PASSAGES, Occur.FILTER)
                    .add(query(one.filter()), Occur.MUST_NOT).build();
        };
    }

    private static Query and(Filter.And filter) {
        if (filter.filters().isEmpty()) {
            return PASSAGES;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        filter.filters().forEach(part -> all.add(query(part), Occur.FILTER));
        return all.build();
    }

    private static Query texts(Filter.Range range) {
        String from = range.from() == null ? term(range.field(), "") : term(range.field(), range.from());
        String to = range.to() == null ? range.field() + AFTER_NAME : term(range.field(), range.to());
        return TermRangeQuery.newStringRange(TERMS, from, to, range.from() == null || range.fromIncluded(),
                range.to() != null && range.toIncluded());
    }

    private static Query numbers(Filter.Range range) {
        double from = bound(range.from(), Double.NEGATIVE_INFINITY);
        double to = bound(range.to(), Double.POSITIVE_INFINITY);
        return DoublePoint.newRangeQuery(NUMBERS + range.field(),
                range.from() == null || range.fromIncluded() ? from : DoublePoint.nextUp(from),
                range.to() == null || range.toIncluded() ? to : DoublePoint.nextDown(to));
    }

    private static double bound(@Nullable String text, double none) {
        return text == null ? none : Values.number(text).orElseThrow();
    }
}
