package dev.fletching.deployment.instances;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.fletching.api.Contribution;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/** An application's own index: holds a single passage, whose id is the folder. */
@Contribution(id = "one", description = "Holds one passage")
public class OnePassageIndex implements IndexProvider {

    @Override
    public PassageIndex open(Path folder, VectorSpace space) {
        return new Opened(folder, space);
    }

    @Override
    public PassageIndex openForSearch(Path folder) {
        return new Opened(folder, new VectorSpace("unknown", 2, Similarity.DOT));
    }

    private record Opened(Path folder, VectorSpace space) implements PassageIndex {

        @Override
        public void put(Collection<IndexedPassage> passages) {
            throw new IllegalStateException("holds one passage for good");
        }

        @Override
        public void delete(Collection<String> ids) {
            throw new IllegalStateException("holds one passage for good");
        }

        @Override
        public void delete(Filter filter) {
            throw new IllegalStateException("holds one passage for good");
        }

        @Override
        public void putSources(Collection<IndexedSource> sources) {
            throw new IllegalStateException("holds one passage for good");
        }

        @Override
        public void deleteSources(Collection<String> ids) {
            throw new IllegalStateException("holds one passage for good");
        }

        @Override
        public void keepVectors(Map<String, float[]> byFingerprint) {
            throw new IllegalStateException("holds one passage for good");
        }

        @Override
        public void dropKeptVectors() {
            throw new IllegalStateException("holds one passage for good");
        }

        @Override
        public void commit() {}

        @Override
        public List<Hit> search(VectorQuery query) {
            return List.of(new Hit(Passage.of(folder.toString(), "text"), query.vector()[0]));
        }

        @Override
        public List<Hit> search(TextQuery query) {
            throw new UnsupportedOperationException("nothing searches words here");
        }

        @Override
        public Optional<Passage> get(String id) {
            return Optional.empty();
        }

        @Override
        public List<IndexedPassage> fetch(Collection<String> ids) {
            return List.of();
        }

        @Override
        public void forEach(Filter filter, Consumer<IndexedPassage> sink) {}

        @Override
        public Map<String, float[]> vectors(Collection<String> fingerprints) {
            return Map.of();
        }

        @Override
        public List<IndexedSource> sources() {
            return List.of();
        }

        @Override
        public long count() {
            return 1;
        }

        @Override
        public void close() {}
    }
}
