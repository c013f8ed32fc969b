package dev.fletching.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.fletching.api.index.Passage;
import dev.fletching.api.ingest.SplitSize;
import dev.fletching.api.ingest.Splitter;
import dev.fletching.testkit.SplitterContractTest;

class TokenSplitterTest extends SplitterContractTest {

    @Override
    protected Splitter splitter() {
        return new TokenSplitter();
    }

    @Test
    void windows_have_the_size_and_the_overlap_whatever_they_cut() {
        assertThat(texts("one two. Three four.\n\nFive six", 4, 1)).containsExactly("one two. Three four.",
                "four.\n\nFive six");
        assertThat(texts("a b c d e f", 2, 0)).containsExactly("a b", "c d", "e f");
    }

    @Test
    void nothing_is_repeated_that_leaves_no_room_for_something_new() {
        assertThat(texts("a b c", 2, 1)).containsExactly("a b", "b c");
        assertThat(texts("a b c", 1, 0)).containsExactly("a", "b", "c");
    }

    private List<String> texts(String text, int maxTokens, int overlapTokens) {
        return split(text, SplitterContractTest::words, new SplitSize(maxTokens, overlapTokens)).stream().map(Passage::text)
                .toList();
    }
}
