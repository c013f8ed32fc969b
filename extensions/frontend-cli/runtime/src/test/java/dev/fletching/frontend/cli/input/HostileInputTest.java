package dev.fletching.frontend.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;

class HostileInputTest {

    @Test
    void half_a_character_is_told_with_its_line_and_place() {
        assertThatThrownBy(() -> JsonText.of("{\"text\": \"a \\ud800 b\"}", "line 7 of 'a.jsonl'"))
                .isInstanceOf(FletchingException.class).hasMessageContaining("line 7 of 'a.jsonl'")
                .hasMessageContaining("\\uD800 at char 2");
        assertThat(JsonText.of("{\"text\": \"\\ud83e\\udd89\"}", "line 1")).isEqualTo("\uD83E\uDD89");
    }

    @Test
    void a_line_without_end_is_refused_before_memory_runs_out() throws IOException {
        try (Utf8Lines lines = new Utf8Lines(new Endless(), "'endless.txt'")) {
            assertThatThrownBy(lines::read).isInstanceOf(FletchingException.class)
                    .hasMessageContaining("line 1 of 'endless.txt' must be at most 64 MiB long");
        }
    }

    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'x');
            return length;
        }
    }
}
