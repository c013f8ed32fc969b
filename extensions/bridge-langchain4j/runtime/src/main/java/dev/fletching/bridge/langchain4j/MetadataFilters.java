package dev.fletching.bridge.langchain4j;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Values;
import dev.langchain4j.store.embedding.filter.comparison.ContainsString;
import dev.langchain4j.store.embedding.filter.comparison.IsEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThan;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThanOrEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsIn;
import dev.langchain4j.store.embedding.filter.comparison.IsLessThan;
import dev.langchain4j.store.embedding.filter.comparison.IsLessThanOrEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotEqualTo;
import dev.langchain4j.store.embedding.filter.comparison.IsNotIn;
import dev.langchain4j.store.embedding.filter.logical.And;
import dev.langchain4j.store.embedding.filter.logical.Not;
import dev.langchain4j.store.embedding.filter.logical.Or;

/**
 * LangChain4j's conditions as ours.
 * <p>
 * Numbers are compared by their size, a {@code float} being the decimal number it is written as; texts by the order of their
 * code points, also where they look like numbers. Values of another type than the one they are compared with do not match, where
 * LangChain4j's own store fails. Beyond 2^53, numbers are told apart by equality, and ordered as {@code double}s are.
 *
 * @since 0.1
 */
public final class MetadataFilters {

    /** Follows a text immediately in the order of texts, and is no number. */
    private static final String NEXT = "\0";

    private static final BigDecimal EXACT_BELOW = new BigDecimal(1L << 53);

    private MetadataFilters() {}

    /**
     * Translate a condition.
     *
     * @throws FletchingException if it is none of LangChain4j's own, or compares with what metadata cannot hold
     */
    public static Filter of(dev.langchain4j.store.embedding.filter.Filter filter) {
        return switch (filter) {
            case And and -> new Filter.And(List.of(of(and.left()), of(and.right())));
            case Or or -> new Filter.Or(List.of(of(or.left()), of(or.right())));
            case Not not -> new Filter.Not(of(not.expression()));
            case IsEqualTo one -> equal(one.key(), one.comparisonValue());
            case IsNotEqualTo one -> new Filter.Not(equal(one.key(), one.comparisonValue()));
            case IsIn one -> in(one.key(), one.comparisonValues());
            case IsNotIn one -> new Filter.Not(in(one.key(), one.comparisonValues()));
            case ContainsString one -> new Filter.Contains(one.key(), one.comparisonValue());
            case IsGreaterThan one -> above(one.key(), one.comparisonValue(), false);
            case IsGreaterThanOrEqualTo one -> above(one.key(), one.comparisonValue(), true);
            case IsLessThan one -> below(one.key(), one.comparisonValue(), false);
            case IsLessThanOrEqualTo one -> below(one.key(), one.comparisonValue(), true);
            default -> throw new FletchingException(
                    "filter must be made of LangChain4j's own conditions, got a '%s'. Build it with metadataKey(…)."
                            .formatted(filter.getClass().getName()));
        };
    }

    private static Filter in(String key, Collection<?> values) {
        return new Filter.Or(values.stream().map(value -> equal(key, value)).toList());
    }

    private static Filter equal(String key, Object value) {
        return switch (value) {
            case String text -> new Filter.Equal(key, text);
            case UUID id -> new Filter.Equal(key, id.toString());
            case Number number -> equalNumber(key, number(key, number), number);
            default -> throw unknown(key, value);
        };
    }

    private static Filter equalNumber(String key, String number, Number value) {
        BigDecimal exact = new BigDecimal(number);
        if (exact.abs().compareTo(EXACT_BELOW) <= 0) {
            return new Filter.Range(key, number, true, number, true);
        }
        Set<String> spellings = new LinkedHashSet<>();
        for (String one : List.of(number, exact.toBigInteger().toString(), Double.toString(value.doubleValue()),
                Float.toString(value.floatValue()))) {
            if (Values.number(one).isPresent() && new BigDecimal(one).compareTo(exact) == 0) {
                spellings.add(one);
            }
        }
        return new Filter.In(key, spellings);
    }

    private static Filter above(String key, Object value, boolean included) {
        return switch (value) {
            case Number number -> new Filter.Range(key, number(key, number), included, null, false);
            case String text -> {
                Filter more = new Filter.Range(key, text + NEXT, true, null, false);
                yield included ? new Filter.Or(List.of(new Filter.Equal(key, text), more)) : more;
            }
            default -> throw unknown(key, value);
        };
    }

    private static Filter below(String key, Object value, boolean included) {
        return switch (value) {
            case Number number -> new Filter.Range(key, null, false, number(key, number), included);
            case String text -> {
                Filter upTo = new Filter.Range(key, null, false, text + NEXT, false);
                yield included ? upTo : new Filter.And(List.of(upTo, new Filter.Not(new Filter.Equal(key, text))));
            }
            default -> throw unknown(key, value);
        };
    }

    private static String number(String key, Number number) {
        String text = number.toString();
        if (Values.number(text).isEmpty()) {
            throw unknown(key, number);
        }
        return text;
    }

    private static FletchingException unknown(String key, Object value) {
        return new FletchingException(
                "filter on '%s' must compare with a text or a finite number, or for equality with a UUID, got '%s' of %s. Compare with one of these."
                        .formatted(key, value, value.getClass().getName()));
    }
}
