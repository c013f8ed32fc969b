package dev.fletching.bridge.langchain4j;

import static dev.langchain4j.store.embedding.filter.MetadataFilterBuilder.metadataKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.filter.Filter;
import dev.langchain4j.store.embedding.filter.comparison.IsGreaterThan;

class MetadataFiltersTest {

    private static final long LARGE = 1746714878034235396L;
    private static final UUID ID = UUID.fromString("7d0b3c55-1111-4222-8333-444455556666");
    private static final List<String> TEXTS = List.of("a", "ab", "b", "", "10", "9", "1990", " 7", "1e3", "z\0", "é");
    private static final List<Number> NUMBERS = List.of(1, 1L, 1.0, 1.5f, 1.5, -3, 10, 0.1f, 0.1, 1990L, 9007199254740992L);

    /** LangChain4j takes a float for its exact binary value among several, and for its decimal one otherwise. */
    private static final List<Double> EXACT = List.of(1.0, 1.5, -3.0, 10.0, 2.0);

    private final Random random = new Random(5);

    @Test
    void random_conditions_match_what_langchain4j_itself_matches() {
        for (int i = 0; i < 20_000; i++) {
            Filter filter = filter(3);
            Metadata metadata = metadata();
            assertThat(matches(filter, metadata)).as("%s on %s", filter, metadata).isEqualTo(filter.test(metadata));
        }
    }

    @Test
    void large_numbers_are_told_apart() {
        Metadata metadata = new Metadata().put("n", LARGE);
        assertThat(matches(metadataKey("n").isEqualTo(LARGE), metadata)).isTrue();
        assertThat(matches(metadataKey("n").isEqualTo(LARGE + 1), metadata)).isFalse();
        assertThat(matches(metadataKey("n").isIn(LARGE + 1, LARGE), metadata)).isTrue();
        assertThat(matches(metadataKey("n").isEqualTo(Float.MAX_VALUE), new Metadata().put("n", Float.MAX_VALUE))).isTrue();
        assertThat(matches(metadataKey("n").isEqualTo(1_000_000_000_000_000_000L), new Metadata().put("n", 1e18))).isTrue();
    }

    @Test
    void other_types_do_not_match_rather_than_fail() {
        assertThat(matches(metadataKey("n").isGreaterThan(3), new Metadata().put("n", "many"))).isFalse();
        assertThat(matches(metadataKey("n").containsString("9"), new Metadata().put("n", 1990))).isTrue();
    }

    @Test
    void what_metadata_cannot_hold_is_refused() {
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> MetadataFilters.of(object -> true))
                .withMessageContaining("metadataKey");
        assertThatExceptionOfType(FletchingException.class)
                .isThrownBy(() -> MetadataFilters.of(metadataKey("n").isLessThan(Double.NaN))).withMessageContaining("NaN");
        assertThatExceptionOfType(FletchingException.class)
                .isThrownBy(() -> MetadataFilters.of(new IsGreaterThan("n", ID))).withMessageContaining("UUID");
    }

    private static boolean matches(Filter filter, Metadata metadata) {
        return MetadataFilters.of(filter).matches(Segments.passage("p", TextSegment.from("text", metadata)));
    }

    private Metadata metadata() {
        Metadata metadata = new Metadata();
        if (random.nextInt(5) > 0) {
            metadata.put("text", any(TEXTS));
        }
        if (random.nextInt(5) > 0) {
            Number number = any(NUMBERS);
            switch (number) {
                case Integer one -> metadata.put("number", one);
                case Long one -> metadata.put("number", one);
                case Float one -> metadata.put("number", one);
                default -> metadata.put("number", number.doubleValue());
            }
        }
        if (random.nextBoolean()) {
            metadata.put("uuid", random.nextBoolean() ? ID : UUID.randomUUID());
        }
        return metadata;
    }

    private Filter filter(int depth) {
        return switch (random.nextInt(depth > 0 ? 14 : 11)) {
            case 0 -> metadataKey("text").isEqualTo(any(TEXTS));
            case 1 -> metadataKey("text").isNotEqualTo(any(TEXTS));
            case 2 -> metadataKey("text").isIn(any(TEXTS), any(TEXTS));
            case 3 -> metadataKey("text").containsString(any(TEXTS));
            case 4 -> text(any(TEXTS));
            case 5 -> number(any(NUMBERS).doubleValue());
            case 6 -> number(any(NUMBERS).floatValue());
            case 7 -> metadataKey("number").isNotIn(any(EXACT), any(EXACT));
            case 8 -> metadataKey("uuid").isEqualTo(ID);
            case 9 -> metadataKey("uuid").isNotIn(List.of(ID, UUID.randomUUID()));
            case 10 -> metadataKey("number").isEqualTo(any(NUMBERS).longValue());
            case 11 -> Filter.and(filter(depth - 1), filter(depth - 1));
            case 12 -> Filter.or(filter(depth - 1), filter(depth - 1));
            default -> Filter.not(filter(depth - 1));
        };
    }

    private Filter text(String bound) {
        return switch (random.nextInt(4)) {
            case 0 -> metadataKey("text").isGreaterThan(bound);
            case 1 -> metadataKey("text").isGreaterThanOrEqualTo(bound);
            case 2 -> metadataKey("text").isLessThan(bound);
            default -> metadataKey("text").isLessThanOrEqualTo(bound);
        };
    }

    private Filter number(double bound) {
        return switch (random.nextInt(5)) {
            case 0 -> metadataKey("number").isGreaterThan(bound);
            case 1 -> metadataKey("number").isGreaterThanOrEqualTo(bound);
            case 2 -> metadataKey("number").isLessThan(bound);
            case 3 -> metadataKey("number").isLessThanOrEqualTo(bound);
            default -> metadataKey("number").isEqualTo(bound);
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
