package dev.fletching.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.fletching.api.index.Passage;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.Section;
import dev.fletching.api.ingest.SplitSize;
import dev.fletching.api.ingest.Splitter;
import dev.fletching.testkit.SplitterContractTest;

class MarkdownSplitterTest extends SplitterContractTest {

    @Override
    protected Splitter splitter() {
        return new MarkdownSplitter();
    }

    @Test
    void no_passage_crosses_a_heading_of_the_two_outermost_levels() {
        String text = "# A\na b\n## B\nc d\n### C\ne f\n# D\ng h";
        List<Section> sections = List.of(new Section("A", 0), new Section("A > B", 8), new Section("A > B > C", 17),
                new Section("D", 27));
        Document document = new Document("doc", "", "", text, sections, Map.of());
        assertThat(splitter().split(document, SplitterContractTest::words, new SplitSize(100, 20)))
                .extracting(Passage::text).containsExactly("# A\na b", "## B\nc d\n### C\ne f", "# D\ng h");
    }

    @Test
    void code_and_tables_stay_whole_where_they_fit() {
        assertThat(texts("one two three\n\n```\na b\n\nc d\n```\nmore", 5, 0)).containsExactly("one two three",
                "```\na b\n\nc d\n```\nmore");
        assertThat(texts("one two three\n\n| a | b |\n|---|---|\n| c | d |\nmore", 5, 2)).containsExactly("one two three",
                "| a | b |\n|---|---|\n| c | d |\nmore");
    }

    @Test
    void code_that_fits_no_passage_is_cut_at_its_lines() {
        assertThat(texts("```\na b c\nd e f\ng h i\n```", 6, 0)).containsExactly("```\na b c\nd e f", "g h i\n```");
    }

    @Test
    void passages_are_numbered_through_all_sections() {
        Document document = new Document("doc", "", "", "a b c\nd e f", List.of(new Section("A", 0), new Section("B", 6)),
                Map.of());
        assertThat(splitter().split(document, SplitterContractTest::words, new SplitSize(2, 0))).extracting(Passage::id)
                .containsExactly("doc#0", "doc#1", "doc#2", "doc#3");
    }

    private List<String> texts(String text, int maxTokens, int overlapTokens) {
        return split(text, SplitterContractTest::words, new SplitSize(maxTokens, overlapTokens)).stream().map(Passage::text)
                .toList();
    }
}
