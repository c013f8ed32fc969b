package dev.fletching.api.index;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A condition on passages, by the values of {@link Passage#field}. Searches apply it to what they look at, not to what they
 * found, so k passages are found where as many fulfil it.
 *
 * @since 0.1
 */
public sealed interface Filter {

    /** Every passage. */
    Filter ALL = new And(List.of());

    /** Whether a passage fulfils the condition. */
    boolean matches(Passage passage);

    /**
     * Read a condition, as in {@code lang = en and (year >= 1990 or not year?)}.
     * <p>
     * {@code field = value}, {@code != < <= > >=}, {@code ^=} for a prefix, {@code *=} for a part, {@code field in (a, b)} and
     * {@code field?} for a field that is there; {@code and}, {@code or}, {@code not} and parentheses join them. A value or field
     * with spaces or signs stands in quotes, with a backslash before a quote or backslash.
     *
     * @throws dev.fletching.api.FletchingException if it cannot be read; names the place
     */
    static Filter parse(String expression) {
        return new FilterParser(expression).parse();
    }

    /** This condition and another. */
    default Filter and(Filter other) {
        return equals(ALL) ? other : other.equals(ALL) ? this : new And(List.of(this, other));
    }

    /**
     * A field has this value.
     *
     * @param field name of the field
     * @param value the whole value
     */
    record Equal(String field, String value) implements Filter {

        @Override
        public boolean matches(Passage passage) {
            return passage.field(field).filter(value::equals).isPresent();
        }
    }

    /**
     * A field has one of several values.
     *
     * @param field name of the field
     * @param values whole values
     */
    record In(String field, Set<String> values) implements Filter {

        /** Takes a copy. */
        public In {
            values = Set.copyOf(values);
        }

        @Override
        public boolean matches(Passage passage) {
            return passage.field(field).filter(values::contains).isPresent();
        }
    }

    /**
     * A field lies between bounds. Where the bounds are decimal numbers, only values that are numbers match, by their size;
     * otherwise values match as texts, by the order of their code points, which is right for dates as in 2026-11-25.
     *
     * @param field name of the field
     * @param from the lower bound, or null for none
     * @param fromIncluded whether the lower bound itself matches
     * @param to the upper bound, or null for none
     * @param toIncluded whether the upper bound itself matches
     */
    record Range(String field, @Nullable String from, boolean fromIncluded, @Nullable String to, boolean toIncluded)
            implements
                Filter {

        /** Refuses a range without bounds. */
        public Range {
            if (from == null && to == null) {
                throw new IllegalArgumentException("a range must have a bound, got none for field '" + field + "'");
            }
        }

        /** Whether both bounds are numbers, or the only one is. */
        public boolean numeric() {
            return (from == null || Values.number(from).isPresent()) && (to == null || Values.number(to).isPresent());
        }

        @Override
        public boolean matches(Passage passage) {
            Optional<String> value = passage.field(field);
            return value.isPresent() && (numeric() ? holdsNumber(value.get()) : holdsText(value.get()));
        }

        private boolean holdsNumber(String value) {
            Optional<Double> number = Values.number(value);
            return number.isPresent()
                    && (from == null || fits(Double.compare(number.get(), Values.number(from).orElseThrow()), fromIncluded))
                    && (to == null || fits(Double.compare(Values.number(to).orElseThrow(), number.get()), toIncluded));
        }

        private boolean holdsText(String value) {
            return (from == null || fits(Values.compare(value, from), fromIncluded))
                    && (to == null || fits(Values.compare(to, value), toIncluded));
        }

        private static boolean fits(int compared, boolean included) {
            return compared > 0 || included && compared == 0;
        }
    }

    /**
     * A field's value begins so.
     *
     * @param field name of the field
     * @param prefix its beginning
     */
    record Prefix(String field, String prefix) implements Filter {

        @Override
        public boolean matches(Passage passage) {
            return passage.field(field).filter(value -> value.startsWith(prefix)).isPresent();
        }
    }

    /**
     * A field's value has this in it, as it is written. Indexes look at every value of the field, so it costs more than the others.
     *
     * @param field name of the field
     * @param part what is in it
     */
    record Contains(String field, String part) implements Filter {

        @Override
        public boolean matches(Passage passage) {
            return passage.field(field).filter(value -> value.contains(part)).isPresent();
        }
    }

    /**
     * A field is there.
     *
     * @param field name of the field
     */
    record Exists(String field) implements Filter {

        @Override
        public boolean matches(Passage passage) {
            return passage.field(field).isPresent();
        }
    }

    /**
     * All conditions hold.
     *
     * @param filters the conditions; none for all passages
     */
    record And(List<Filter> filters) implements Filter {

        /** Takes a copy. */
        public And {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean matches(Passage passage) {
            return filters.stream().allMatch(filter -> filter.matches(passage));
        }
    }

    /**
     * One of several conditions holds.
     *
     * @param filters the conditions; none for no passage
     */
    record Or(List<Filter> filters) implements Filter {

        /** Takes a copy. */
        public Or {
            filters = List.copyOf(filters);
        }

        @Override
        public boolean matches(Passage passage) {
            return filters.stream().anyMatch(filter -> filter.matches(passage));
        }
    }

    /**
     * A condition does not hold.
     *
     * @param filter the condition
     */
    record Not(Filter filter) implements Filter {

        @Override
        public boolean matches(Passage passage) {
            return !filter.matches(passage);
        }
    }
}
