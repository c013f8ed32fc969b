package dev.fletching.ingest.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.fletching.api.embedding.TokenSpans;
import dev.fletching.api.index.Passage;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.Section;
import dev.fletching.api.ingest.SplitSize;
import dev.fletching.api.ingest.Splitter;
import dev.fletching.testkit.SplitterContractTest;

class RecursiveSplitterTest extends SplitterContractTest {

    @Override
    protected Splitter splitter() {
        return new RecursiveSplitter();
    }

    @Test
    void it_cuts_at_the_coarsest_separator_in_the_later_part() {
        assertThat(texts("one two. Three four.\n\nFive six seven. Eight nine ten", 8, 0))
                .containsExactly("one two. Three four.", "Five six seven. Eight nine ten");
        assertThat(texts("one two three four. Five six seven eight", 6, 0))
                .containsExactly("one two three four.", "Five six seven eight");
        assertThat(texts("one two three\nfour. Five six", 5, 0)).containsExactly("one two three", "four. Five six");
    }

    @Test
    void abbreviations_before_small_letters_end_no_sentence() {
        assertThat(texts("many birds, e.g. kites and owls. Some more", 5, 0))
                .containsExactly("many birds, e.g. kites", "and owls. Some more");
    }

    @Test
    void overlap_begins_at_a_sentence_where_there_is_one() {
        assertThat(texts("a b c d e f. G h i. J k l m n o p", 9, 4))
                .containsExactly("a b c d e f. G h i.", "G h i. J k l m n o", "l m n o p");
    }

    @Test
    void nothing_is_repeated_across_sections() {
        String text = "# A\na b c d\n# B\ne f g h i j k l";
        Document document = new Document("doc", "", "", text, List.of(new Section("A", 0), new Section("B", 12)), Map.of());
        List<Passage> passages = splitter().split(document, SplitterContractTest::words, new SplitSize(6, 3));
        assertThat(passages.get(0).text()).isEqualTo("# A\na b c d");
        assertThat(passages.get(0).origin().section()).isEqualTo("A");
        assertThat(passages.get(1).text()).startsWith("# B\ne f");
        assertThat(passages).element(1).satisfies(it -> assertThat(it.origin().section()).isEqualTo("B"));
    }

    @Test
    void a_long_word_is_cut_between_its_tokens() {
        assertThat(split("abcdefgh", SplitterContractTest::characters, new SplitSize(3, 1))).extracting(Passage::text)
                .containsExactly("abc", "cde", "efg", "gh");
    }

    @Test
    void a_mark_stays_with_its_letter_where_it_can() {
        assertThat(split("abe\u0301fg", SplitterContractTest::characters, new SplitSize(3, 0))).extracting(Passage::text)
                .containsExactly("ab", "e\u0301f", "g");
    }

    @Test
    void a_character_of_several_tokens_is_never_cut() {
        TokenSpans bytes = new TokenSpans(new int[]{0, 1, 1, 1, 1, 3}, new int[]{1, 3, 3, 3, 3, 4});
        List<Passage> passages = split("a\ud83c\udff9b", text -> bytes, new SplitSize(4, 3));
        assertThat(passages).extracting(Passage::text).containsExactly("a", "\ud83c\udff9", "b");
        assertThat(split("a\ud83c\udff9b", text -> bytes, new SplitSize(2, 1))).extracting(Passage::text)
                .containsExactly("a", "\ud83c\udff9", "b");
    }

    @Test
    void tokens_that_hold_the_space_before_them_are_understood() {
        TokenSpans spaced = new TokenSpans(new int[]{0, 4, 8, 10}, new int[]{4, 8, 10, 16});
        assertThat(split("one. Two a Three", text -> spaced, new SplitSize(2, 0))).extracting(Passage::text)
                .containsExactly("one.", "Two a", "Three");
    }

    @Test
    void ideographic_sentences_end_without_a_space() {
        assertThat(split("\u5f13\u5f13\u3002\u77e2\u77e2\u77e2", SplitterContractTest::characters, new SplitSize(5, 0)))
                .extracting(Passage::text).containsExactly("\u5f13\u5f13\u3002", "\u77e2\u77e2\u77e2");
    }

    @Test
    void the_tokens_are_found_once() {
        AtomicInteger calls = new AtomicInteger();
        split("word ".repeat(1000), text -> {
            calls.incrementAndGet();
            return words(text);
        }, new SplitSize(10, 2));
        assertThat(calls).hasValue(1);
    }

    private List<String> texts(String text, int maxTokens, int overlapTokens) {
        return split(text, SplitterContractTest::words, new SplitSize(maxTokens, overlapTokens)).stream().map(Passage::text)
                .toList();
    }
}
