package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.IndexHealth;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;

/**
 * The promises of {@link dev.fletching.api.index.IndexProvider}: opening, opening again, and what is refused.
 *
 * @since 0.1
 */
public abstract class IndexProviderContractTest extends IndexContract {

    @Test
    void an_index_is_made_where_there_is_none() {
        try (PassageIndex index = provider.open(folder.resolve("not/yet/there"), PLANE)) {
            assertThat(index.count()).isZero();
            assertThat(index.space()).isEqualTo(PLANE);
        }
    }

    @Test
    void what_was_committed_is_there_after_opening_again() {
        try (PassageIndex index = open()) {
            store(index, passage("a", 1, 0), passage("b", 0, 1));
        }
        try (PassageIndex index = open()) {
            assertThat(ids(search(index, 5, 0, 1))).containsExactly("b", "a");
        }
    }

    @Test
    void what_was_not_committed_is_gone_after_closing() {
        try (PassageIndex index = open()) {
            store(index, passage("a", 1, 0));
            index.put(List.of(passage("b", 0, 1)));
            index.delete(List.of("a"));
        }
        try (PassageIndex index = open()) {
            assertThat(ids(search(index, 5, 0, 1))).containsExactly("a");
        }
    }

    @Test
    void another_model_is_refused() {
        open().close();
        assertRefused(new VectorSpace("model-b", 2, Similarity.DOT), "model-a", "model-b");
    }

    @Test
    void other_dimensions_are_refused() {
        open().close();
        assertRefused(new VectorSpace("model-a", 3, Similarity.DOT), "2", "3");
    }

    @Test
    void another_similarity_is_refused() {
        open().close();
        assertRefused(new VectorSpace("model-a", 2, Similarity.EUCLIDEAN), "DOT", "EUCLIDEAN");
    }

    @Test
    void a_refused_opening_leaves_the_index_free_and_whole() {
        try (PassageIndex index = open()) {
            store(index, passage("a", 1, 0));
        }
        assertRefused(new VectorSpace("model-b", 2, Similarity.DOT), "model-b");
        try (PassageIndex index = open()) {
            assertThat(index.count()).isEqualTo(1);
        }
    }

    @Test
    void a_second_writer_is_refused_until_the_first_is_closed() {
        PassageIndex first = open();
        assertThatThrownBy(this::open).isInstanceOf(FletchingException.class).hasMessageContaining(place().toString());
        store(first, passage("a", 1, 0));
        first.close();
        first.close();
        try (PassageIndex second = open()) {
            assertThat(second.count()).isEqualTo(1);
        }
    }

    @Test
    void searching_needs_an_index_that_exists() {
        assertThatThrownBy(() -> provider.openForSearch(folder.resolve("nothing"))).isInstanceOf(FletchingException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void an_index_that_was_only_opened_can_be_searched() {
        open().close();
        try (PassageIndex index = provider.openForSearch(place())) {
            assertThat(index.space()).isEqualTo(PLANE);
            assertThat(search(index, 3, 1, 1)).isEmpty();
        }
    }

    @Test
    void an_index_opened_for_search_refuses_to_be_changed() {
        try (PassageIndex index = open()) {
            store(index, passage("a", 1, 0));
        }
        try (PassageIndex index = provider.openForSearch(place())) {
            assertThatThrownBy(() -> index.put(List.of(passage("b", 0, 1)))).isInstanceOf(FletchingException.class);
            assertThatThrownBy(() -> index.delete(List.of("a"))).isInstanceOf(FletchingException.class);
            assertThatThrownBy(index::commit).isInstanceOf(FletchingException.class);
            assertThat(ids(search(index, 3, 1, 1))).containsExactly("a");
        }
    }

    @Test
    void an_index_opened_for_search_sees_later_commits_and_nothing_else() {
        try (PassageIndex writing = open(); PassageIndex reading = provider.openForSearch(place())) {
            writing.put(List.of(passage("a", 1, 0)));
            assertThat(reading.count()).isZero();
            writing.commit();
            assertThat(reading.count()).isEqualTo(1);
            assertThat(ids(search(reading, 3, 1, 1))).containsExactly("a");
        }
    }

    @Test
    void a_sound_index_is_found_sound_and_opened_as_a_whole() {
        try (PassageIndex index = open()) {
            store(index, passage("a", 1, 0), passage("b", 0, 1));
            store(index, passage("a", 0, 2));
            IndexHealth health = provider.check(place());
            assertThat(health.sound()).isTrue();
            assertThat(health.lost()).hasValue(0);
            assertThat(health.space()).contains(PLANE);
            assertThat(health.passages()).isEqualTo(2);
            assertThat(health.size().bytes()).isNotNegative();
            assertThat(health.size().deleted()).isNotNegative();
        }
        try (PassageIndex index = provider.openSound(place())) {
            assertThat(ids(search(index, 5, 0, 1))).containsExactly("a", "b");
        }
    }

    @Test
    void an_index_that_is_not_there_cannot_be_checked() {
        assertThatThrownBy(() -> provider.check(folder.resolve("nothing"))).isInstanceOf(FletchingException.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> provider.openSound(folder.resolve("nothing"))).isInstanceOf(FletchingException.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void a_closed_index_refuses_to_be_used() {
        PassageIndex index = open();
        index.close();
        assertThatThrownBy(index::count).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> search(index, 1, 1, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> index.put(List.of(passage("b", 0, 1)))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(index::commit).isInstanceOf(IllegalStateException.class);
    }

    private void assertRefused(VectorSpace space, String... words) {
        assertThatThrownBy(() -> provider.open(place(), space)).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll(words);
    }
}
