package dev.fletching.bridge.langchain4j.store;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import dev.fletching.api.index.IndexProvider;
import dev.fletching.bridge.langchain4j.model.NamedModels;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;

/** LangChain4j's own store in memory, one of every name. */
final class MemoryStores implements NamedModels<EmbeddingStore<TextSegment>> {

    private final Map<String, EmbeddingStore<TextSegment>> stores = new ConcurrentHashMap<>();

    static IndexProvider provider() {
        return new EmbeddingStores(new MemoryStores(), name -> OptionalInt.empty(), 100_000);
    }

    @Override
    public SortedSet<String> names() {
        return new TreeSet<>(new TreeMap<>(stores).keySet());
    }

    @Override
    public Optional<EmbeddingStore<TextSegment>> find(String name) {
        return Optional.of(stores.computeIfAbsent(name, it -> new InMemoryEmbeddingStore<>()));
    }
}
