package dev.fletching.testkit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/**
 * What the contract tests of indexes share: a provider, a folder, and short ways to write and search.
 *
 * @since 0.1
 */
public abstract class IndexContract {

    /** The space of most tests: two dimensions, compared by their inner product. */
    protected static final VectorSpace PLANE = new VectorSpace("model-a", 2, Similarity.DOT);

    /** An empty folder, another for every test. */
    @TempDir
    protected Path folder;

    /** The provider of the running test. */
    protected IndexProvider provider;

    /** Make the provider under test; called before every test. */
    protected abstract IndexProvider newProvider();

    /** The similarities that the provider knows. */
    protected Set<Similarity> similarities() {
        return Set.of(Similarity.values());
    }

    @BeforeEach
    final void makeProvider() {
        provider = newProvider();
    }

    /** The folder of the test's only index. */
    protected final Path place() {
        return folder.resolve("index");
    }

    /** Open the test's index for writing, as vectors of {@link #PLANE}. */
    protected final PassageIndex open() {
        return provider.open(place(), PLANE);
    }

    /** A passage whose text tells its id. */
    protected static IndexedPassage passage(String id, float... vector) {
        return new IndexedPassage(Passage.of(id, "text of " + id), vector);
    }

    /** Put and commit. */
    protected static void store(PassageIndex index, IndexedPassage... passages) {
        index.put(Arrays.asList(passages));
        index.commit();
    }

    /** Search exactly with a vector of the index's own model. */
    protected static List<Hit> search(PassageIndex index, int k, float... vector) {
        return index.search(new VectorQuery(vector, index.space().model(), k, SearchMode.EXACT));
    }

    /** The ids of hits, in order. */
    protected static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.passage().id()).toList();
    }
}
