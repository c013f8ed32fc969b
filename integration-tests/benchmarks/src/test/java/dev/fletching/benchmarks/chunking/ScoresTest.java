package dev.fletching.benchmarks.chunking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final Question QUESTION = new Question("?", "a", List.of(new Span("a", 10, 20), new Span("a", 50, 60)));

    @Test
    void what_is_found_of_the_excerpts_is_measured_in_chars() {
        Scores scores = Scores.of(QUESTION, List.of(new Span("a", 15, 35), new Span("b", 0, 20)), List.of());
        assertThat(scores.recall()).isEqualTo(5 / 20.0);
        assertThat(scores.precision()).isEqualTo(5 / 40.0);
        assertThat(scores.iou()).isEqualTo(5 / 55.0);
    }

    @Test
    void what_two_passages_share_counts_once_for_recall_and_twice_against_precision() {
        Scores scores = Scores.of(QUESTION, List.of(new Span("a", 10, 20), new Span("a", 10, 20)), List.of());
        assertThat(scores.recall()).isEqualTo(0.5);
        assertThat(scores.precision()).isEqualTo(0.5);
    }

    @Test
    void precision_omega_takes_every_passage_that_holds_a_piece_of_an_excerpt() {
        List<Span> all = List.of(new Span("a", 0, 15), new Span("a", 15, 40), new Span("a", 40, 58), new Span("b", 0, 100));
        assertThat(Scores.of(QUESTION, all.subList(0, 1), all).precisionOmega()).isEqualTo(18 / 60.0, within(1e-12));
    }

    @Test
    void a_perfect_answer_is_1_in_every_measure() {
        Scores scores = Scores.of(QUESTION, QUESTION.excerpts(), QUESTION.excerpts());
        assertThat(scores).isEqualTo(new Scores(1, 1, 1, 1));
        assertThat(Scores.mean(List.of(scores, new Scores(0, 0, 0, 0)))).isEqualTo(new Scores(0.5, 0.5, 0.5, 0.5));
    }
}
