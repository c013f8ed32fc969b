package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexOptions;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Match;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.TextQuery.Syntax;
import dev.fletching.api.index.TextQuery.Weighting;
import dev.fletching.api.index.VectorSpace;

class WordSearchTest {

    private static final VectorSpace SPACE = new VectorSpace("m", 2, Similarity.COSINE);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"en, 'The foxes were running', 'fox runs'", "de, 'Die Häuser am Fluss', Haus",
        "fr, 'Les chevaux blancs', cheval",
        "es, 'Los caballos negros', caballo", "pt, 'As meninas cantam', menina", "it, 'I ragazzi corrono', ragazzo",
        "nl, 'De fietsen staan buiten', fiets", "ru, 'Большие дома', дом", "zh, 今天天气很好, 天气", "ja, 東京都に住む, 東京", "ko, 한국어검색, 국어",
        "und, 'Fünf Kühe', kühe"})
    void words_are_found_in_other_forms_of_the_language(String language, String text, String query) {
        try (PassageIndex index = open(language)) {
            put(index, Passage.of("a", text), Passage.of("b", "xyz"));
            assertThat(index.search(TextQuery.of(query, 5))).extracting(hit -> hit.passage().id()).containsExactly("a");
        }
    }

    @Test
    void an_index_keeps_its_language_whatever_the_setting_says() {
        try (PassageIndex index = open("de")) {
            put(index, Passage.of("a", "Die Häuser"));
        }
        try (PassageIndex index = open("en")) {
            put(index, Passage.of("b", "Viele Häuser"));
            assertThat(index.search(TextQuery.of("Haus", 5))).hasSize(2);
        }
        try (PassageIndex index = new LuceneIndexes(settings("en")).openForSearch(folder)) {
            assertThat(index.search(TextQuery.of("Haus", 5))).hasSize(2);
        }
    }

    @Test
    void a_language_may_be_chosen_for_a_new_index_alone() {
        LuceneIndexes indexes = new LuceneIndexes(settings("en"));
        IndexOptions german = new IndexOptions(Optional.of("de"));
        try (PassageIndex index = indexes.open(folder, SPACE, german)) {
            put(index, Passage.of("a", "Die Häuser"));
            assertThat(index.search(TextQuery.of("Haus", 5))).hasSize(1);
        }
        indexes.open(folder, SPACE, german).close();
        assertThatThrownBy(() -> indexes.open(folder, SPACE, new IndexOptions(Optional.of("fr"))))
                .isInstanceOf(FletchingException.class).hasMessageContainingAll("must be 'de'", "got 'fr'", "another folder");
        assertThatThrownBy(() -> indexes.open(folder, SPACE, new IndexOptions(Optional.of("tlh"))))
                .isInstanceOf(FletchingException.class).hasMessageContainingAll("one of [en, de,", "got 'tlh'");
    }

    @Test
    void scores_are_those_of_bm25() {
        try (PassageIndex index = open("und")) {
            index.putSources(List.of(new IndexedSource("red", "red", "red"), new IndexedSource("fox", "fox", "fox")));
            index.keepVectors(Map.of("red", new float[]{1, 0}));
            put(index, Passage.of("a", "red red fox"), Passage.of("b", "red whale"), Passage.of("c", "grass"));
            double idf = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
            double average = (3 + 2 + 1) / 3.0;
            List<Hit> hits = index.search(TextQuery.of("red", 5));
            assertThat(hits).extracting(hit -> hit.passage().id()).containsExactly("a", "b");
            assertThat(hits.get(0).score()).isCloseTo(idf * 2 / (2 + 1.2 * (0.25 + 0.75 * 3 / average)), within(1e-6));
            assertThat(hits.get(1).score()).isCloseTo(idf * 1 / (1 + 1.2 * (0.25 + 0.75 * 2 / average)), within(1e-6));
        }
    }

    @Test
    void tf_idf_weighs_otherwise() {
        try (PassageIndex index = open("und")) {
            put(index, Passage.of("a", "red red fox"), Passage.of("b", "whale"));
            double score = index.search(new TextQuery("red", 1, Filter.ALL, Weighting.TF_IDF)).get(0).score();
            double idf = 1 + Math.log((2 + 1) / (1 + 1.0));
            assertThat(score).isCloseTo(idf * Math.sqrt(2) / Math.sqrt(3), within(1e-2)).isNotEqualTo(
                    index.search(TextQuery.of("red", 1)).get(0).score());
        }
    }

    @Test
    void equal_scores_stand_in_the_order_of_ids_and_titles_count() {
        try (PassageIndex index = open("en")) {
            Origin titled = new Origin("d", "", "Owls", "", 0, 1);
            put(index, Passage.of("c", "owl"), Passage.of("a", "owl"), Passage.of("b", "owl"),
                    new Passage("t", "they hunt", titled, Map.of()));
            assertThat(index.search(TextQuery.of("owls", 5))).extracting(hit -> hit.passage().id()).startsWith("a", "b", "c")
                    .contains("t");
            assertThat(index.search(TextQuery.of("owls", 2))).extracting(hit -> hit.passage().id()).containsExactly("a", "b");
        }
    }

    @Test
    void signs_of_query_languages_mean_nothing() {
        try (PassageIndex index = open("en")) {
            put(index, Passage.of("a", "fox"), Passage.of("b", "whale"));
            assertThat(index.search(TextQuery.of("-fox +(whale* \"", 5))).hasSize(2);
            assertThat(index.search(TextQuery.of("the !!! \u0000 \uD800", 5))).isEmpty();
        }
    }

    @Test
    void a_whole_document_is_a_query_by_the_words_that_tell_most() {
        try (PassageIndex index = open("en")) {
            put(index, Passage.of("a", "fox"), Passage.of("b", "whale"), Passage.of("c", "w7 w8"));
            String many = IntStream.range(0, 2000).mapToObj(i -> "w" + i).collect(Collectors.joining(" ", "", " fox fox"));
            assertThat(index.search(TextQuery.of(many, 5))).extracting(hit -> hit.passage().id()).containsExactly("a", "c");
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = ':', value = {
        "red +fox       : a b",
        "red -fox       : c",
        "\"red fox\"   : a",
        "wha*           : c",
        "foy~1          : a b",
        "(quick | whale): b c",
        "\\-fox        : a b",
        "+(             : "})
    void operators_mean_something_where_they_are_asked_for(String text, String expected) {
        try (PassageIndex index = open("en")) {
            put(index, Passage.of("a", "A red fox"), Passage.of("b", "A fox, quick and red"), Passage.of("c", "A red whale"));
            List<String> found = index.search(new TextQuery(text.strip(), 5, Filter.ALL, Weighting.BM25, Syntax.OPERATORS))
                    .stream().map(hit -> hit.passage().id()).sorted().toList();
            assertThat(String.join(" ", found)).isEqualTo(expected == null ? "" : expected.strip());
        }
    }

    @Test
    void operators_of_too_many_words_are_refused() {
        try (PassageIndex index = open("en")) {
            put(index, Passage.of("a", "fox"));
            String many = IntStream.range(0, 2000).mapToObj(i -> "+w" + i).collect(Collectors.joining(" "));
            assertThatThrownBy(() -> index.search(new TextQuery(many, 5, Filter.ALL, Weighting.BM25, Syntax.OPERATORS)))
                    .isInstanceOf(FletchingException.class).hasMessageContainingAll("query", "1024")
                    .hasMessageNotContaining("damaged");
        }
    }

    @Test
    void matches_are_where_the_words_of_a_query_are_in_any_form() {
        try (PassageIndex index = open("en")) {
            String text = "The owls hunt. An owl hunted 😀 hunters.";
            assertThat(index.matches("how do owls hunt the?", text))
                    .extracting(match -> text.substring(match.start(), match.end()))
                    .containsExactly("owls", "hunt", "owl", "hunted");
            assertThat(index.matches("", text)).isEmpty();
            assertThat(index.matches("owl", "")).isEmpty();
        }
    }

    @Test
    void overlapping_pairs_of_characters_are_one_match() {
        try (PassageIndex index = open("zh")) {
            assertThat(index.matches("狐狸跳", "红狐狸跳过")).containsExactly(new Match(1, 4));
        }
    }

    @Test
    void equal_scores_are_cut_by_id_however_many_there_are() {
        try (PassageIndex index = open("en")) {
            put(index, IntStream.range(0, 300).mapToObj(i -> Passage.of("p%03d".formatted((i * 7) % 300), "fox"))
                    .toArray(Passage[]::new));
            assertThat(index.search(TextQuery.of("fox", 3))).extracting(hit -> hit.passage().id()).containsExactly("p000",
                    "p001",
                    "p002");
        }
    }

    @Test
    void an_unknown_language_names_those_that_are_known() {
        assertThatThrownBy(() -> settings("xx")).isInstanceOf(FletchingException.class).hasMessageContainingAll("'xx'",
                "en, de");
    }

    @Test
    void a_value_too_long_for_a_filter_is_refused_by_name_and_nothing_is_put() {
        try (PassageIndex index = open("en")) {
            Passage passage = new Passage("a", "t", Origin.UNKNOWN, Map.of("big", "x".repeat(40_000)));
            assertThatThrownBy(() -> put(index, Passage.of("b", "t"), passage)).isInstanceOf(FletchingException.class)
                    .hasMessageContainingAll("'big'", "'a'", "32766");
            index.commit();
            assertThat(index.count()).isZero();
        }
    }

    private PassageIndex open(String language) {
        return new LuceneIndexes(settings(language)).open(folder, SPACE);
    }

    private static LuceneSettings settings(String language) {
        return new LuceneSettings(LuceneSettings.Graph.DEFAULT, 1 << 20, language, true);
    }

    private static void put(PassageIndex index, Passage... passages) {
        index.put(List.of(passages).stream().map(one -> new IndexedPassage(one, new float[]{1, 0})).toList());
        index.commit();
    }
}
