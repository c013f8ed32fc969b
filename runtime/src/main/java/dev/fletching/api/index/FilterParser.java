package dev.fletching.api.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.fletching.api.FletchingException;

/** Reads filters, by recursive descent. For one use. */
final class FilterParser {

    /** Parentheses and nots deeper than this are refused, so that none exhausts the stack. */
    private static final int MAX_DEPTH = 100;

    private final FilterTokens tokens;
    private int depth;

    FilterParser(String expression) {
        this.tokens = new FilterTokens(expression);
    }

    Filter parse() {
        Filter filter = or();
        if (!tokens.atEnd()) {
            throw tokens.expected("'and', 'or' or the end");
        }
        return filter;
    }

    private Filter or() {
        List<Filter> parts = new ArrayList<>(List.of(and()));
        while (tokens.takeWord("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.Or(parts);
    }

    private Filter and() {
        List<Filter> parts = new ArrayList<>(List.of(not()));
        while (tokens.takeWord("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.And(parts);
    }

    private Filter not() {
        if (++depth > MAX_DEPTH) {
            throw new FletchingException(
                    "filter must be nested at most %d deep, got a deeper one. Split it.".formatted(MAX_DEPTH));
        }
        try {
            if (tokens.takeWord("not")) {
                return new Filter.Not(not());
            }
            if (tokens.take("(")) {
                Filter inner = or();
                tokens.require(")");
                return inner;
            }
            return condition();
        } finally {
            depth--;
        }
    }

    private Filter condition() {
        String field = tokens.value("a field");
        if (tokens.takeWord("in")) {
            return new Filter.In(field, values());
        }
        return switch (tokens.operator()) {
            case "=" -> new Filter.Equal(field, tokens.value("a value"));
            case "!=" -> new Filter.Not(new Filter.Equal(field, tokens.value("a value")));
            case "^=" -> new Filter.Prefix(field, tokens.value("a prefix"));
            case "*=" -> new Filter.Contains(field, tokens.value("a part"));
            case "<" -> new Filter.Range(field, null, false, tokens.value("a value"), false);
            case "<=" -> new Filter.Range(field, null, false, tokens.value("a value"), true);
            case ">" -> new Filter.Range(field, tokens.value("a value"), false, null, false);
            case ">=" -> new Filter.Range(field, tokens.value("a value"), true, null, false);
            case "?" -> new Filter.Exists(field);
            default -> throw tokens.expected(String.format(Locale.ROOT, "one of %s after field '%s'", FilterTokens.OPERATORS,
                    field));
        };
    }

    private Set<String> values() {
        tokens.require("(");
        Set<String> values = new LinkedHashSet<>();
        do {
            values.add(tokens.value("a value"));
        } while (tokens.take(","));
        tokens.require(")");
        return values;
    }
}
