package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/**
 * The promises of {@link PassageIndex} on what it gives back: passages with their vectors, sources, and vectors by fingerprint.
 *
 * @since 0.1
 */
public abstract class IndexContentContractTest extends IndexContract {

    private static final IndexedSource NOTES = new IndexedSource("notes.txt", "s1", "/home/notes.txt");
    private static final IndexedSource LIST = new IndexedSource("list.csv", "s1", "/home/list.csv");

    private PassageIndex index;

    @BeforeEach
    final void openIndex() {
        index = open();
    }

    @AfterEach
    final void closeIndex() {
        index.close();
    }

    @Test
    void passages_come_back_whole_in_the_order_asked() {
        Passage full = new Passage("a", "text", new Origin("doc", "file", "Title", "One > Two", 7, 12, 345), Map.of("k", "v"));
        store(index, new IndexedPassage(full, new float[]{3, 4}, "f1", Optional.of(NOTES)), passage("b", 0, 2),
                passage("c", 1, 1));
        List<IndexedPassage> found = index.fetch(List.of("c", "not there", "a", "", "a"));
        assertThat(found).extracting(it -> it.passage().id()).containsExactly("c", "a", "a");
        assertThat(found.get(1).passage()).isEqualTo(full);
        assertThat(found.get(1).vector()).containsExactly(3, 4);
        assertThat(found.get(1).fingerprint()).isEqualTo("f1");
        assertThat(found.get(1).source()).contains(NOTES);
        assertThat(found.get(0).fingerprint()).isEmpty();
        assertThat(found.get(0).source()).isEmpty();
    }

    @Test
    void only_what_is_committed_comes_back() {
        index.put(List.of(of(NOTES, "a", "f1", 1, 0)));
        index.putSources(List.of(NOTES));
        index.keepVectors(Map.of("f2", new float[]{0, 1}));
        assertThat(index.fetch(List.of("a"))).isEmpty();
        assertThat(visited(Filter.ALL)).isEmpty();
        assertThat(index.vectors(List.of("f1", "f2"))).isEmpty();
        assertThat(index.sources()).isEmpty();
    }

    @Test
    void the_vectors_that_come_back_are_the_callers() {
        store(index, of(NOTES, "a", "f1", 1, 0));
        index.fetch(List.of("a")).get(0).vector()[0] = 7;
        index.vectors(List.of("f1")).get("f1")[0] = 7;
        index.forEach(Filter.ALL, it -> it.vector()[0] = 7);
        assertThat(index.fetch(List.of("a")).get(0).vector()).containsExactly(1, 0);
    }

    @Test
    void a_cosine_vector_keeps_its_direction() {
        try (PassageIndex other = provider.open(folder.resolve("other"), new VectorSpace("m", 2, Similarity.COSINE))) {
            store(other, passage("a", 3, 4), passage("zero", 0, 0));
            float[] vector = other.fetch(List.of("a")).get(0).vector();
            assertThat(vector[1] / vector[0]).isCloseTo(4 / 3f, within(1e-6f));
            assertThat(other.fetch(List.of("zero")).get(0).vector()).containsExactly(0, 0);
        }
    }

    @Test
    void every_passage_of_a_filter_is_visited_once() {
        store(index, of(NOTES, "a", "", 1, 0), of(NOTES, "b", "", 2, 0));
        store(index, of(LIST, "c", "", 3, 0));
        index.putSources(List.of(NOTES, LIST));
        index.delete(List.of("b"));
        index.commit();
        assertThat(visited(Filter.ALL)).containsOnly(Map.entry("a", 1f), Map.entry("c", 3f));
        assertThat(visited(new Filter.Equal("id", "c"))).containsOnlyKeys("c");
        assertThat(visited(new Filter.Not(new Filter.Equal("id", "c")))).containsOnlyKeys("a");
    }

    @Test
    void a_visitor_may_change_the_index_and_its_failure_is_its_own() {
        store(index, passage("a", 1, 0), passage("b", 2, 0));
        index.forEach(Filter.ALL, it -> {
            index.delete(List.of(it.passage().id()));
            index.commit();
        });
        assertThat(index.count()).isZero();
        store(index, passage("a", 1, 0));
        IllegalStateException failure = new IllegalStateException("enough");
        assertThatThrownBy(() -> index.forEach(Filter.ALL, it -> {
            throw failure;
        })).isSameAs(failure);
    }

    @Test
    void a_filter_deletes_what_is_put_and_what_is_committed_and_no_source() {
        store(index, of(NOTES, "a", "", 1, 0), of(LIST, "b", "", 1, 0));
        index.putSources(List.of(NOTES, LIST));
        index.put(List.of(passage("c", 1, 0), passage("d", 1, 0)));
        index.delete(new Filter.In("id", Set.of("a", "c")));
        index.put(List.of(passage("a", 5, 0)));
        index.commit();
        assertThat(visited(Filter.ALL)).containsOnly(Map.entry("a", 5f), Map.entry("b", 1f), Map.entry("d", 1f));
        index.delete(Filter.ALL);
        index.commit();
        assertThat(index.count()).isZero();
        assertThat(index.sources()).containsExactly(LIST, NOTES);
    }

    @Test
    void a_source_is_listed_as_it_was_recorded_last() {
        IndexedSource changed = new IndexedSource(NOTES.id(), "s2", "");
        index.putSources(List.of(NOTES, LIST));
        index.commit();
        index.putSources(List.of(changed));
        index.commit();
        assertThat(index.sources()).containsExactly(LIST, changed);
        assertThat(index.count()).isZero();
    }

    @Test
    void recording_a_source_removes_its_passages_of_other_states() {
        IndexedSource changed = new IndexedSource(NOTES.id(), "s2", NOTES.place());
        store(index, of(NOTES, "n1", "", 1, 0), of(NOTES, "n2", "", 1, 0), of(LIST, "l1", "", 1, 0), passage("p", 1, 0));
        index.put(List.of(of(changed, "n1", "", 9, 0)));
        index.putSources(List.of(changed));
        assertThat(visited(Filter.ALL)).containsKeys("n1", "n2");
        index.commit();
        assertThat(visited(Filter.ALL)).containsOnly(Map.entry("n1", 9f), Map.entry("l1", 1f), Map.entry("p", 1f));
    }

    @Test
    void a_source_goes_with_its_passages() {
        store(index, of(NOTES, "n1", "", 1, 0), of(LIST, "l1", "", 1, 0), passage("p", 1, 0));
        index.putSources(List.of(NOTES, LIST));
        index.put(List.of(of(NOTES, "n2", "", 1, 0)));
        index.deleteSources(List.of(NOTES.id(), "not there", ""));
        index.commit();
        assertThat(index.sources()).containsExactly(LIST);
        assertThat(visited(Filter.ALL)).containsOnlyKeys("l1", "p");
    }

    @ParameterizedTest
    @ValueSource(strings = {"größe/日本語 🎯", "with\u0000zero", "a > b"})
    void sources_are_listed_with_any_text(String text) {
        IndexedSource source = new IndexedSource(text, text, text);
        index.putSources(List.of(source));
        store(index, of(source, "a", text, 1, 0));
        assertThat(index.sources()).containsExactly(source);
        assertThat(index.fetch(List.of("a")).get(0).source()).contains(source);
        assertThat(index.vectors(List.of(text))).containsOnlyKeys(text);
    }

    @Test
    void sources_and_kept_vectors_are_never_found_nor_counted() {
        index.putSources(List.of(NOTES, LIST));
        index.keepVectors(Map.of("f", new float[]{1, 0}));
        index.commit();
        assertNothingIsThere();
        store(index, passage("a", 1, 0));
        assertThat(index.count()).isEqualTo(1);
        assertThat(ids(search(index, 9, 1, 0))).containsExactly("a");
        Filter others = new Filter.Not(new Filter.Equal("id", "b"));
        assertThat(ids(index.search(new VectorQuery(new float[]{1, 0}, "model-a", 9, SearchMode.EXACT, others))))
                .containsExactly("a");
    }

    private void assertNothingIsThere() {
        assertThat(index.count()).isZero();
        assertThat(search(index, 9, 1, 0)).isEmpty();
        assertThat(visited(new Filter.Not(new Filter.Equal("id", "b")))).isEmpty();
        assertThat(index.get(NOTES.id())).isEmpty();
    }

    @Test
    void vectors_are_found_by_fingerprint_of_passages_and_kept_ones() {
        store(index, of(NOTES, "a", "f1", 1, 0), of(NOTES, "b", "f2", 2, 0), of(LIST, "c", "f1", 1, 0), passage("d", 4, 0));
        index.keepVectors(Map.of("f3", new float[]{3, 0}, "f4", new float[]{4, 0}));
        index.commit();
        Map<String, float[]> found = index.vectors(List.of("f1", "f2", "f3", "none", "", "f1"));
        assertThat(found).containsOnlyKeys("f1", "f2", "f3");
        assertThat(found.get("f2")).containsExactly(2, 0);
        assertThat(found.get("f3")).containsExactly(3, 0);
        index.dropKeptVectors();
        index.delete(List.of("a", "c"));
        index.commit();
        assertThat(index.vectors(List.of("f1", "f2", "f3", "f4"))).containsOnlyKeys("f2");
    }

    @Test
    void a_bad_vector_is_not_kept() {
        assertThatThrownBy(() -> index.keepVectors(Map.of("bad", new float[3], "good", new float[2])))
                .isInstanceOf(FletchingException.class).hasMessageContaining("bad");
        index.commit();
        assertThat(index.vectors(List.of("good"))).isEmpty();
    }

    @Test
    void everything_is_there_after_opening_again_and_in_an_index_opened_for_search() {
        store(index, of(NOTES, "a", "f1", 1, 0));
        index.putSources(List.of(NOTES));
        index.keepVectors(Map.of("f2", new float[]{2, 0}));
        index.commit();
        index.put(List.of(of(NOTES, "b", "f3", 1, 0)));
        index.close();
        index = open();
        try (PassageIndex reading = provider.openForSearch(place())) {
            for (PassageIndex one : List.of(index, reading)) {
                assertThat(one.sources()).containsExactly(NOTES);
                assertThat(one.vectors(List.of("f1", "f2", "f3"))).containsOnlyKeys("f1", "f2");
                assertThat(one.fetch(List.of("a", "b"))).hasSize(1);
            }
            assertThatThrownBy(() -> reading.putSources(List.of(LIST))).isInstanceOf(FletchingException.class);
            assertThatThrownBy(() -> reading.delete(Filter.ALL)).isInstanceOf(FletchingException.class);
        }
    }

    @Test
    void ten_thousand_sources_are_listed_in_a_moment() {
        List<IndexedSource> sources = new ArrayList<>();
        for (int i = 10_000; i < 20_000; i++) {
            sources.add(new IndexedSource("folder/file-" + i + ".txt", "state " + i, "/home/folder/file-" + i + ".txt"));
        }
        index.putSources(sources);
        index.commit();
        long start = System.nanoTime();
        assertThat(index.sources()).isEqualTo(sources);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(2);
    }

    private Map<String, Float> visited(Filter filter) {
        Map<String, Float> visited = new TreeMap<>();
        index.forEach(filter, it -> assertThat(visited.put(it.passage().id(), it.vector()[0])).isNull());
        return visited;
    }

    private static IndexedPassage of(IndexedSource source, String id, String fingerprint, float... vector) {
        return new IndexedPassage(Passage.of(id, "text of " + id), vector, fingerprint, Optional.of(source));
    }
}
