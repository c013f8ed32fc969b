package dev.fletching.api.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;

class FilterTest {

    private static final Passage PASSAGE = new Passage("p1", "text",
            new Origin("doc", "notes/owls.md", "Owls", "Birds > Owls", 0, 4),
            Map.of("lang", "en", "year", "1994", "note", "a \"b\" (c)", "date", "2026-11-25", "x y", "1e3", "star", "a*b"));

    @ParameterizedTest
    @ValueSource(strings = {"lang = en", "lang=en", "lang != de", "lang in (de, en)", "LANG = x or lang = en",
        "year >= 1990 and year < 2000", "year > 1993.5", "year <= 1994", "year < 10000", "not year < 200", "date >= 2026-01-01",
        "date < 2026-12", "source ^= notes/", "title = Owls", "section ^= \"Birds > \"", "id = p1", "document = doc", "year?",
        "not (missing?)", "note = \"a \\\"b\\\" (c)\"", "note ^= 'a \"b'", "source *= /owl", "title*=wl", "note *= 'b\" ('",
        "star = a*b", "star *= *",
        "lang *= ''", "'x y' = 1e3", "\"x y\" >= 1000",
        "lang = de or lang = fr or (lang = en AND NOT year = 1)", "inside = a or orange = b or lang ^= e", " lang = en "})
    void a_condition_that_holds(String expression) {
        assertThat(Filter.parse(expression).matches(PASSAGE)).isTrue();
        assertThat(Filter.parse("not (" + expression + ")").matches(PASSAGE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang = EN", "lang > 1", "year > 1994", "missing = a", "missing != a and lang = de", "missing < 5",
        "lang in (de)", "missing?", "source ^= owls", "source *= Owls", "missing *= ''", "year >= 199x"})
    void a_condition_that_does_not_hold(String expression) {
        assertThat(Filter.parse(expression).matches(PASSAGE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "lang", "lang =", "= en", "lang = en year = 1", "lang = en and", "(lang = en",
        "lang = en)",
        "lang in en", "lang in (", "lang in (a b)", "lang = 'en", "not", "lang == en", "lang = a,b", "?", "lang *=", "*= en"})
    void what_cannot_be_read_is_refused_with_its_place(String expression) {
        assertThatThrownBy(() -> Filter.parse(expression)).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll("filter must have", "at char");
    }

    @Test
    void nesting_is_bounded() {
        assertThat(Filter.parse("(".repeat(90) + "lang = en" + ")".repeat(90)).matches(PASSAGE)).isTrue();
        for (String open : new String[]{"(", "not "}) {
            assertThatThrownBy(() -> Filter.parse(open.repeat(100_000) + "lang = en")).isInstanceOf(FletchingException.class)
                    .hasMessageContaining("100");
        }
    }

    @Test
    void precedence_is_not_before_and_before_or() {
        Filter read = Filter.parse("not a = 1 and b = 2 or c = 3");
        assertThat(read).isEqualTo(Filter.parse("((not (a = 1)) and (b = 2)) or (c = 3)"));
    }

    @Test
    void texts_compare_by_code_points() {
        assertThat(Values.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
        assertThat(Values.compare("a", "ab")).isNegative();
        assertThat(Values.compare("b", "ab")).isPositive();
        assertThat(Values.compare("a", "a")).isZero();
    }
}
