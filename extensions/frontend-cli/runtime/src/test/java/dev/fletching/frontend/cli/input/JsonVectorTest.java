package dev.fletching.frontend.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;

class JsonVectorTest {

    @Test
    void arrays_and_embeddings_are_read() {
        assertThat(JsonVector.of("[1, -0.5, 2e-3]", "line 1")).containsExactly(1f, -0.5f, 0.002f);
        assertThat(JsonVector.of("{\"index\":0,\"x\":[[3]],\"embedding\":[1,2],\"tokens\":3}", "line 1")).containsExactly(1f,
                2f);
        assertThat(JsonVector.of(Collections.nCopies(1000, "1").toString(), "line 1")).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fox", "[1, \"a\"]", "[1", "[[1]]", "{}", "{\"embedding\": 3}", "3", "[1,]", "[null]"})
    void all_else_names_the_line_and_the_form(String line) {
        assertThatThrownBy(() -> JsonVector.of(line, "line 7")).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll("line 7", "fletching embed");
    }

    @Test
    void endless_arrays_are_refused() {
        assertThatThrownBy(() -> JsonVector.of(Collections.nCopies(70_000, "1").toString(), "line 7"))
                .isInstanceOf(FletchingException.class).hasMessageContaining("at most 65536");
    }
}
