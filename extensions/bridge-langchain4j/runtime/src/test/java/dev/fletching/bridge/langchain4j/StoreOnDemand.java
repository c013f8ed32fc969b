package dev.fletching.bridge.langchain4j;

import java.nio.file.Path;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.testkit.BagOfWordsEmbedder;

/** A store over an index of a provider. */
final class StoreOnDemand implements AutoCloseable {

    private static final Embedder EMBEDDER = new BagOfWordsEmbedder("words", 64);

    static final FletchingEmbeddingModel MODEL = new FletchingEmbeddingModel(EMBEDDER, TextRole.DOCUMENT);

    private final PassageIndex index;

    StoreOnDemand(IndexProvider provider, Path folder) {
        index = provider.open(folder.resolve("index"), new VectorSpace("words", 64, Similarity.COSINE));
    }

    FletchingEmbeddingStore get() {
        return new FletchingEmbeddingStore(index, SearchMode.APPROXIMATE);
    }

    PassageIndex index() {
        return index;
    }

    @Override
    public void close() {
        index.close();
    }
}
