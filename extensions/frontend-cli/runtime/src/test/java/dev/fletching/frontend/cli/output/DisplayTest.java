package dev.fletching.frontend.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void a_snippet_ends_at_a_word_and_keeps_its_width() {
        assertThat(Display.snippet("the quick brown fox", 12)).isEqualTo("the quick…");
        assertThat(Display.snippet("the\n quick\t", 12)).isEqualTo("the quick");
        assertThat(Display.snippet("\uD83E\uDD8A".repeat(20), 5)).isEqualTo("\uD83E\uDD8A".repeat(4) + "…");
    }

    @Test
    void no_text_brings_a_control_character_or_a_second_line() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, 0x300).forEach(text::appendCodePoint);
            String shown = Display.snippet(text.toString(), 10);
            assertThat(shown.chars()).noneMatch(c -> Character.isISOControl(c) || c == '\n');
            assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void cells_that_would_break_a_form_are_quoted() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes)) {
            Csv.row(out, List.of("a", "b,c", "d\"e", "f\ng"));
            Table table = new Table(List.of("A|B"));
            table.row(List.of("x|y"));
            table.printMarkdown(out);
        }
        assertThat(bytes).hasToString("a,\"b,c\",\"d\"\"e\",\"f\ng\"\n| A\\|B |\n| --- |\n| x\\|y |\n");
    }
}
