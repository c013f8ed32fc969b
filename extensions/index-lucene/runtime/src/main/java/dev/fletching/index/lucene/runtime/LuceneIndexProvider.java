package dev.fletching.index.lucene.runtime;

import java.nio.file.Path;
import java.util.Map;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.host.Explained;
import dev.fletching.api.index.IndexHealth;
import dev.fletching.api.index.IndexOptions;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.index.lucene.LuceneFacts;
import dev.fletching.index.lucene.LuceneIndexes;
import dev.fletching.index.lucene.LuceneSettings;

/** Opens Lucene indexes as they are configured. */
@Contribution(id = "lucene", description = "Durable folder with BM25, exact and HNSW search", first = true, configPrefix = "quarkus.fletching.index.lucene", api = ApiVersion.CURRENT)
public final class LuceneIndexProvider implements IndexProvider, Explained {

    private final LuceneIndexes indexes;

    /** Takes its settings from the configuration. */
    public LuceneIndexProvider(LuceneIndexConfig config) {
        LuceneSettings.Graph graph = new LuceneSettings.Graph(config.hnsw().m(), config.hnsw().efConstruction(),
                config.hnsw().efSearch(), config.quantisation());
        indexes = new LuceneIndexes(
                new LuceneSettings(graph, config.ramBuffer().asLongValue(), config.language(), config.verify()));
    }

    @Override
    public PassageIndex open(Path folder, VectorSpace space) {
        return indexes.open(folder, space);
    }

    @Override
    public PassageIndex open(Path folder, VectorSpace space, IndexOptions options) {
        return indexes.open(folder, space, options);
    }

    @Override
    public PassageIndex openForSearch(Path folder) {
        return indexes.openForSearch(folder);
    }

    @Override
    public PassageIndex openSound(Path folder) {
        return indexes.openSound(folder);
    }

    @Override
    public IndexHealth check(Path folder) {
        return indexes.check(folder);
    }

    @Override
    public Map<String, String> facts() {
        return LuceneFacts.find();
    }
}
