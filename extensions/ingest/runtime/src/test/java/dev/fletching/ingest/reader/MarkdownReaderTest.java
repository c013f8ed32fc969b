package dev.fletching.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.Section;
import dev.fletching.testkit.DocumentReaderContractTest;

class MarkdownReaderTest extends DocumentReaderContractTest {

    private static final int MAX_BYTES = 1 << 21;

    @Override
    protected DocumentReader reader() {
        return new MarkdownReader(new ReadLimits(MAX_BYTES, 1000));
    }

    @Override
    protected String fileName() {
        return "guide.md";
    }

    @Override
    protected byte[] sound() {
        return utf8(
                "---\nauthor: Ada\n---\n# Bows\n\ntext\n\n## Longbow ##\nyew\n\n```sh\n# no heading\n```\n\nArrows\n======\nash\n");
    }

    @Override
    protected Map<String, byte[]> damaged() {
        return Map.of("got 0xff at byte 2", new byte[]{'#', ' ', (byte) 0xff}, "zero byte at byte 0", new byte[1],
                "at most " + MAX_BYTES, new byte[MAX_BYTES + 1]);
    }

    @Test
    void headings_make_sections_with_their_paths() throws IOException {
        Document document = document(new String(sound(), StandardCharsets.UTF_8));
        assertThat(document.title()).isEqualTo("Bows");
        assertThat(document.text()).startsWith("# Bows");
        assertThat(document.metadata()).isEqualTo(Map.of("author", "Ada"));
        assertThat(document.sections()).extracting(Section::path).containsExactly("Bows", "Bows > Longbow", "Arrows");
        assertThat(document.text().substring(document.sections().get(1).start())).startsWith("## Longbow ##");
        assertThat(document.text().substring(document.sections().get(2).start())).startsWith("Arrows\n===");
    }

    @Test
    void number_signs_in_code_are_no_headings() throws IOException {
        assertThat(paths("~~~\n# a\n```\n# b\n~~~~\n    # c\n\t# d\n#e\n####### f\n# g")).containsExactly("g");
    }

    @Test
    void a_fence_that_is_not_closed_runs_to_the_end() throws IOException {
        assertThat(paths("# a\n```\n# b\n``\n# c\n")).containsExactly("a");
    }

    @Test
    void a_fence_is_closed_by_one_at_least_as_long() throws IOException {
        assertThat(paths("````\n```\n# a\n````\n# b")).containsExactly("b");
    }

    @Test
    void backticks_within_a_line_open_no_fence() throws IOException {
        assertThat(paths("```code``` in a line\n# a")).containsExactly("a");
    }

    @Test
    void a_skipped_level_keeps_the_path_and_a_higher_one_shortens_it() throws IOException {
        assertThat(paths("# a\n### b\n## c\n### d\n# e\n")).containsExactly("a", "a > b", "a > c", "a > c > d", "e");
    }

    @Test
    void lines_between_paragraphs_are_no_headings() throws IOException {
        assertThat(paths("text\n\n---\n\n- item\n---\n> quote\n---\ntwo\nlines\n---\n| a |\n---\n")).isEmpty();
    }

    @Test
    void a_heading_keeps_signs_that_belong_to_it() throws IOException {
        assertThat(paths("# C#\n## F# #\n#\n# #\n")).containsExactly("C#", "C# > F#");
    }

    @Test
    void carriage_returns_are_understood() throws IOException {
        assertThat(paths("---\r\na: b\r\n---\r\n# a\r\n\r\nb\r\n---\r\n")).containsExactly("a", "a > b");
    }

    @Test
    void simple_pairs_of_the_front_matter_become_metadata() throws IOException {
        Document document = document(
                "---\ntitle: \"The Bow\"\ntags: [a, b]\ndate: 2026-01-02\nlist:\n  - x: y\nempty:\nurl: http://x\n...\nText");
        assertThat(document.title()).isEqualTo("The Bow");
        assertThat(document.text()).isEqualTo("Text");
        assertThat(document.metadata()).isEqualTo(Map.of("title", "The Bow", "date", "2026-01-02", "url", "http://x"));
    }

    @Test
    void a_rule_that_is_never_closed_is_text() throws IOException {
        assertThat(document("---\na: b\n").text()).isEqualTo("---\na: b\n");
    }

    @Test
    void a_file_without_headings_is_titled_by_its_name() throws IOException {
        assertThat(document("just text").title()).isEqualTo("guide.md");
    }

    @Test
    void long_odd_lines_take_no_long_time() {
        for (String odd : List.of("# " + " ".repeat(1_000_000) + "x", "`".repeat(1_000_000) + "x`", "-".repeat(1_000_000) + "x",
                "---\na" + " ".repeat(500_000) + "b\n---\n", "# #".repeat(300_000), "1".repeat(1_000_000))) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> document(odd));
        }
    }

    private List<String> paths(String text) throws IOException {
        return document(text).sections().stream().map(Section::path).toList();
    }

    private Document document(String text) throws IOException {
        return read(write(utf8(text))).get(0);
    }
}
