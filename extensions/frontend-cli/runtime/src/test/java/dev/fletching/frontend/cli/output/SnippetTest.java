package dev.fletching.frontend.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.fletching.api.index.Match;

class SnippetTest {

    private static final String LONG = "one two three four five six seven eight nine ten eleven twelve thirteen owl owl fourteen";

    @Test
    void matches_are_marked() {
        assertThat(Snippet.of("An owl hunts.", List.of(new Match(3, 6), new Match(7, 12)), 90))
                .isEqualTo("An **owl** **hunts**.");
        assertThat(Snippet.of("", List.of(), 90)).isEmpty();
    }

    @Test
    void the_part_with_most_matches_is_shown() {
        int owl = LONG.indexOf("owl");
        List<Match> matches = List.of(new Match(0, 3), new Match(owl, owl + 3), new Match(owl + 4, owl + 7));
        assertThat(Snippet.of(LONG, matches, 40)).isEqualTo("…twelve thirteen **owl** **owl** fourteen");
        assertThat(Snippet.of(LONG, List.of(), 20)).isEqualTo("one two three four…");
    }

    @Test
    void no_pair_of_surrogates_is_cut_and_no_control_character_shown() {
        String text = "😀".repeat(100);
        assertThat(Snippet.of(text, List.of(new Match(100, 102)), 33).replace("😀", "").replace("…", "").replace("*", ""))
                .isEmpty();
        assertThat(Snippet.of("a\n\u001b[2Jb", List.of(), 90)).isEqualTo("a [2Jb");
    }
}
