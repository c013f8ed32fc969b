package dev.fletching.frontend.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;

class TextsTest {

    private static List<String> read(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        try (Texts texts = Texts.ofStream(new ByteArrayInputStream(bytes))) {
            texts.forEachRemaining(lines::add);
        }
        return lines;
    }

    @Test
    void lines_are_the_same_as_those_of_the_jdk() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(80), 0, 0xD7FF).filter(c -> c != '\r' && c != 0xFEFF)
                    .forEach(c -> text.appendCodePoint(c % 9 == 0 ? '\n' : c));
            assertThat(read(text.toString().getBytes(StandardCharsets.UTF_8))).isEqualTo(text.toString().lines().toList());
        }
    }

    @Test
    void a_byte_order_mark_is_passed_over_and_a_long_line_is_whole() {
        String line = "ä".repeat(100_000);
        assertThat(read(("\uFEFFfox\r\n" + line).getBytes(StandardCharsets.UTF_8))).containsExactly("fox", line);
    }

    @Test
    void bytes_that_are_no_utf8_are_named_by_their_place() {
        assertThatThrownBy(() -> read(new byte[]{'a', '\n', 'b', (byte) 0xC3, '\n'})).isInstanceOf(FletchingException.class)
                .hasMessageContaining("0xC3 at byte 3, in line 2");
        assertThatThrownBy(() -> read(new byte[]{(byte) 0xED, (byte) 0xA0, (byte) 0x80}))
                .isInstanceOf(FletchingException.class).hasMessageContaining("at byte 0, in line 1");
    }
}
