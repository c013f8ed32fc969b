package dev.fletching.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.fletching.api.index.Passage;
import dev.fletching.api.ingest.SplitSize;
import dev.fletching.api.ingest.Splitter;
import dev.fletching.testkit.SplitterContractTest;

class SentenceSplitterTest extends SplitterContractTest {

    @Override
    protected Splitter splitter() {
        return new SentenceSplitter();
    }

    @Test
    void whole_sentences_are_packed() {
        assertThat(texts("One two. Three four five. Six.", 5, 0)).containsExactly("One two. Three four five.", "Six.");
        assertThat(texts("One two. Three four five. Six.", 4, 0)).containsExactly("One two.", "Three four five. Six.");
    }

    @Test
    void whole_sentences_are_repeated() {
        assertThat(texts("One two. Three. Four five six.", 4, 1)).containsExactly("One two. Three.", "Three. Four five six.");
        assertThat(texts("One two. Three four. Five six.", 4, 1)).containsExactly("One two. Three four.", "Five six.");
    }

    @Test
    void a_line_end_ends_no_sentence_and_a_blank_line_does() {
        assertThat(texts("one two\nthree four five", 4, 0)).containsExactly("one two\nthree four", "five");
        assertThat(texts("one two\n\nthree four five", 4, 0)).containsExactly("one two", "three four five");
    }

    @Test
    void a_sentence_that_is_too_long_is_cut_at_words() {
        assertThat(texts("One two three four five. Six.", 3, 0)).containsExactly("One two three", "four five. Six.");
    }

    private List<String> texts(String text, int maxTokens, int overlapTokens) {
        return split(text, SplitterContractTest::words, new SplitSize(maxTokens, overlapTokens)).stream().map(Passage::text)
                .toList();
    }
}
