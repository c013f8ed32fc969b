package dev.fletching.api.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.retrieval.Pipeline.Stage;

class PipelineTest {

    private static final String SIGNS = "ab=,(\") \\ö😀-.";

    @Test
    void stages_and_their_options_are_read_in_order() {
        assertThat(Pipeline.parse(" hybrid( depth=200, fusion = weighted ) , rerank ,mmr()"))
                .isEqualTo(new Pipeline(List.of(new Stage("hybrid", Map.of("depth", "200", "fusion", "weighted")),
                        new Stage("rerank", Map.of()), new Stage("mmr", Map.of()))));
        assertThat(Pipeline.parse("dense").last()).isEqualTo("dense");
        assertThat(Pipeline.of("bm25").then("collapse", Map.of("field", "a b"))).hasToString("bm25,collapse(field=\"a b\")");
    }

    @Test
    void what_is_written_is_read_again() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Stage> stages = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                Map<String, String> options = new TreeMap<>();
                for (int o = random.nextInt(3); o > 0; o--) {
                    options.put("option" + o, text(random));
                }
                stages.add(new Stage("stage" + i, options));
            }
            Pipeline pipeline = new Pipeline(stages);
            assertThat(Pipeline.parse(pipeline.toString())).isEqualTo(pipeline);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(SIGNS.codePoints().skip(random.nextInt(SIGNS.length() - 1)).mapToObj(Character::toString).findFirst()
                    .orElseThrow());
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "dense,         | the id of a retriever or refiner | 7",
        "dense)         | ',' or the end                   | 6",
        "hybrid(depth)  | '=' after option 'depth'         | 13",
        "hybrid(depth=  | a value                          | 14",
        "hybrid(depth=2 | an option or ')'                 | 15",
        "a(b=\"c        | a closing quote                  | 7"})
    void a_broken_pipeline_names_the_place(String text, String expected, int place) {
        assertThatThrownBy(() -> Pipeline.parse(text)).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll("'" + text + "'", expected, "char " + place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ",", "()", "=", "\""})
    void nothing_is_no_pipeline(String text) {
        assertThatThrownBy(() -> Pipeline.parse(text)).isInstanceOf(FletchingException.class);
    }

    @Test
    void an_option_stands_once() {
        assertThatThrownBy(() -> Pipeline.parse("a(b=1 b=2)")).isInstanceOf(FletchingException.class)
                .hasMessageContaining("'b' must stand once");
    }
}
