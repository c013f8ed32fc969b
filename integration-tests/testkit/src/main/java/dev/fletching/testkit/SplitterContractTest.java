package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import dev.fletching.api.embedding.TokenSpans;
import dev.fletching.api.index.Passage;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.Section;
import dev.fletching.api.ingest.SplitSize;
import dev.fletching.api.ingest.Splitter;

/**
 * What every splitter promises, on random texts with every kind of white space, surrogate pairs and combining marks.
 *
 * @since 0.1
 */
public abstract class SplitterContractTest {

    private static final int RANDOM_TEXTS = 400;
    private static final List<String> PIECES = List.of("a", "word", "feather", "Überflug", "e\u0301", "\ud83c\udff9",
            "\ud83d\udc69\u200d\ud83d\ude80", "\u5f13\u77e2\u3002", "3.14", ".", ". ", "! ", "?\" ", ", ", " ", " ", " ", "\n",
            "\r\n",
            "\n\n", "\n \n", "\t", "\u00a0", "# Title\n", "```", "(", ")", "-", "   ");

    /** Makes the splitter. */
    protected abstract Splitter splitter();

    @Test
    void a_blank_document_has_no_passages() {
        for (String blank : List.of("", " ", "\n\n", " \t\r\n ")) {
            assertThat(split(blank, SplitterContractTest::words, new SplitSize(8, 2))).isEmpty();
        }
    }

    @Test
    void a_short_document_is_one_passage_without_the_white_space_around_it() {
        List<Passage> passages = split("  An arrow flies.\n", SplitterContractTest::words, new SplitSize(8, 2));
        assertThat(passages).singleElement().satisfies(passage -> {
            assertThat(passage.id()).isEqualTo("doc#0");
            assertThat(passage.text()).isEqualTo("An arrow flies.");
            assertThat(passage.origin().start()).isEqualTo(2);
            assertThat(passage.origin().end()).isEqualTo(17);
        });
    }

    @Test
    void passages_carry_what_is_known_of_the_document() {
        Document document = new Document("doc", "file.txt", "Arrows", "one two three four", List.of(new Section("A > B", 0)),
                List.of(0, 8), Map.of("author", "Ada"));
        assertThat(splitter().split(document, SplitterContractTest::words, new SplitSize(2, 0))).allSatisfy(passage -> {
            assertThat(passage.origin().document()).isEqualTo("doc");
            assertThat(passage.origin().source()).isEqualTo("file.txt");
            assertThat(passage.origin().title()).isEqualTo("Arrows");
            assertThat(passage.origin().section()).isEqualTo("A > B");
            assertThat(passage.origin().page()).isEqualTo(passage.origin().start() < 8 ? 1 : 2);
            assertThat(passage.metadata()).containsEntry("author", "Ada");
        });
    }

    @Test
    void text_without_tokens_is_not_lost() {
        checkAll("!!! ... !!!", SplitterContractTest::words, new SplitSize(2, 1));
    }

    @Test
    void passages_of_random_texts_keep_every_promise_with_words_as_tokens() {
        checkRandomTexts(SplitterContractTest::words);
    }

    @Test
    void passages_of_random_texts_keep_every_promise_with_characters_as_tokens() {
        checkRandomTexts(SplitterContractTest::characters);
    }

    @Test
    void a_megabyte_without_separators_is_split_within_the_sizes() {
        String text = "x".repeat(1 << 20);
        Assertions.assertTimeout(Duration.ofSeconds(20),
                () -> checkAll(text, SplitterContractTest::characters, new SplitSize(256, 25)));
    }

    /** Runs of letters and digits as tokens. */
    protected static TokenSpans words(String text) {
        List<int[]> spans = new ArrayList<>();
        for (int i = 0; i < text.length();) {
            int end = i;
            while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > i) {
                spans.add(new int[]{i, end});
            }
            i = end > i ? end : i + Character.charCount(text.codePointAt(i));
        }
        return spans(spans);
    }

    /** Characters that are not white space as tokens. */
    protected static TokenSpans characters(String text) {
        List<int[]> spans = new ArrayList<>();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!isWhite(text.codePointAt(i))) {
                spans.add(new int[]{i, i + Character.charCount(text.codePointAt(i))});
            }
        }
        return spans(spans);
    }

    /** Split a text of a document {@code doc} without sections. */
    protected final List<Passage> split(String text, Function<String, TokenSpans> tokens, SplitSize size) {
        return splitter().split(new Document("doc", "", "", text, List.of(), Map.of()), tokens, size);
    }

    private void checkRandomTexts(Function<String, TokenSpans> tokens) {
        Random random = new Random(7);
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(120); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            int max = 1 + random.nextInt(20);
            checkAll(text.toString(), tokens, new SplitSize(max, random.nextInt(max)));
        }
    }

    private void checkAll(String text, Function<String, TokenSpans> tokens, SplitSize size) {
        List<Passage> passages = split(text, tokens, size);
        assertThat(split(text, tokens, size)).isEqualTo(passages);
        TokenSpans spans = tokens.apply(text);
        BitSet covered = new BitSet(text.length());
        int lastStart = -1;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            int start = passage.origin().start();
            int end = passage.origin().end();
            assertThat(passage.id()).isEqualTo("doc#" + i);
            assertThat(text.substring(start, end).equals(passage.text())).as("is a piece of the text").isTrue();
            assertThat(start).as("in order").isGreaterThan(lastStart);
            assertThat(spans.countBetween(start, end)).as("tokens").isLessThanOrEqualTo(size.maxTokens());
            covered.set(start, end);
            lastStart = start;
        }
        checkCovered(text, covered);
        checkCuts(text, spans, passages);
    }

    private static void checkCovered(String text, BitSet covered) {
        for (int i = 0; i < text.length(); i++) {
            if (!covered.get(i) && !isWhite(text.charAt(i))) {
                throw new AssertionError("char %d of '%s' is in no passage".formatted(i, text));
            }
        }
    }

    private static void checkCuts(String text, TokenSpans spans, List<Passage> passages) {
        BitSet inside = new BitSet(text.length());
        for (int i = 0; i < spans.count(); i++) {
            inside.set(spans.starts()[i] + 1, spans.ends()[i]);
        }
        for (int i = 1; i < text.length(); i++) {
            inside.set(i, inside.get(i) || Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)));
        }
        for (Passage passage : passages) {
            assertThat(inside.get(passage.origin().start())).as("starts inside a token").isFalse();
            assertThat(inside.get(passage.origin().end())).as("ends inside a token").isFalse();
        }
    }

    private static boolean isWhite(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static TokenSpans spans(List<int[]> spans) {
        return new TokenSpans(spans.stream().mapToInt(span -> span[0]).toArray(),
                spans.stream().mapToInt(span -> span[1]).toArray());
    }
}
