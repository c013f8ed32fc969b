package dev.fletching.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.ingest.RebuildReport;
import dev.fletching.api.ingest.RebuildRequest;
import dev.fletching.testkit.NaivePassageIndex;

class IndexRebuilderTest {

    private static final int COUNT = 600;
    private static final IndexedSource SOURCE = new IndexedSource("a.txt", "hash", "/a.txt");

    private final FakeIndex from = new FakeIndex();
    private final FakeIndex into = new FakeIndex();
    private final HashEmbedder embedder = new HashEmbedder(258);
    private final IndexRebuilder rebuilder = new IndexRebuilder(256);

    @BeforeEach
    void fill() {
        List<IndexedPassage> passages = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Passage passage = new Passage("p" + i, "text " + i, new Origin("d", "a.txt", "Title", "", 0, 6),
                    Map.of("n", "" + i));
            float[] vector = new float[HashEmbedder.DIMENSIONS];
            vector[i % vector.length] = 1;
            passages.add(new IndexedPassage(passage, vector, "f" + i, Optional.of(SOURCE)));
        }
        from.put(passages);
        from.putSources(List.of(SOURCE));
        from.commit();
    }

    @Test
    void vectors_fingerprints_and_sources_are_copied() {
        RebuildReport report = rebuild(Optional.empty(), true);
        assertThat(report).isEqualTo(new RebuildReport(COUNT, 0, 0));
        assertThat(content(into)).usingRecursiveFieldByFieldElementComparator().isEqualTo(content(from));
        assertThat(into.sources()).containsExactly(SOURCE);
    }

    @Test
    void sources_are_left_out_where_something_was_lost_so_that_they_are_read_again() {
        rebuild(Optional.empty(), false);
        assertThat(into.count()).isEqualTo(COUNT);
        assertThat(into.sources()).isEmpty();
    }

    @Test
    void another_model_embeds_all_passages_with_their_titles() {
        RebuildReport report = rebuild(Optional.of(embedder), true);
        assertThat(report).isEqualTo(new RebuildReport(COUNT, COUNT, 0));
        IndexedPassage first = into.fetch(List.of("p0")).get(0);
        assertThat(first.vector()).isEqualTo(embedder.embed(List.of("Title\ntext 0"), TextRole.DOCUMENT).get(0).vector());
        assertThat(first.passage()).isEqualTo(from.get("p0").orElseThrow());
        assertThat(first.fingerprint()).isEmpty();
        assertThat(into.sources()).isEmpty();
    }

    @Test
    void what_an_earlier_run_has_put_is_not_embedded_again() {
        rebuild(Optional.of(embedder), true);
        into.delete(List.of("p5", "p7"));
        into.commit();
        assertThat(rebuild(Optional.of(embedder), true)).isEqualTo(new RebuildReport(COUNT, 2, 0));
        assertThat(into.count()).isEqualTo(COUNT);
    }

    @Test
    void passages_of_another_index_are_told() {
        into.put(List.of(new IndexedPassage(Passage.of("other", "text"), new float[HashEmbedder.DIMENSIONS])));
        into.commit();
        assertThatThrownBy(() -> rebuild(Optional.empty(), true)).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll("600", "601", "Delete");
    }

    @Test
    void vectors_are_not_copied_into_another_space() {
        PassageIndex other = new NaivePassageIndex(new VectorSpace("other", 3, Similarity.DOT));
        assertThatThrownBy(() -> new RebuildRequest(from, other, Optional.empty(), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private RebuildReport rebuild(Optional<HashEmbedder> by, boolean whole) {
        return rebuilder.rebuild(new RebuildRequest(from, into, by.map(one -> one), whole), ProgressListener.SILENT);
    }

    private static List<IndexedPassage> content(PassageIndex index) {
        List<IndexedPassage> content = new ArrayList<>();
        index.forEach(Filter.ALL, content::add);
        return content;
    }
}
