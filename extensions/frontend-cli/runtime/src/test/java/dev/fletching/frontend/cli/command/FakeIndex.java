package dev.fletching.frontend.cli.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/** Passages in memory. */
record FakeIndex(VectorSpace space, Map<String, Passage> passages) implements PassageIndex {

    FakeIndex(VectorSpace space) {
        this(space, new LinkedHashMap<>());
    }

    @Override
    public void put(Collection<IndexedPassage> added) {
        added.forEach(passage -> passages.put(passage.passage().id(), passage.passage()));
    }

    @Override
    public void delete(Collection<String> ids) {
        passages.keySet().removeAll(ids);
    }

    @Override
    public void commit() {}

    @Override
    public List<Hit> search(VectorQuery query) {
        return List.of();
    }

    @Override
    public List<Hit> search(TextQuery query) {
        throw new UnsupportedOperationException("nothing searches words here");
    }

    @Override
    public Optional<Passage> get(String id) {
        return Optional.ofNullable(passages.get(id));
    }

    @Override
    public long count() {
        return passages.size();
    }

    @Override
    public void close() {}
}
