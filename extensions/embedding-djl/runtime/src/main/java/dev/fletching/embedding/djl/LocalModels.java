package dev.fletching.embedding.djl;

import java.util.List;
import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.embedding.djl.cache.CacheFolder;
import dev.fletching.embedding.djl.hub.HubModels;
import dev.fletching.embedding.djl.model.LocalModel;
import dev.fletching.embedding.djl.model.ModelFolder;
import dev.fletching.embedding.djl.model.ModelSource;
import dev.fletching.embedding.djl.model.NamedModels;

/** Finds models by name, folder or hub id, and opens them. Safe for many threads. */
public final class LocalModels implements EmbeddingProvider {

    private final NamedModels named;
    private final HubModels hub;
    private final ModelLoader loader;

    /**
     * @param settings how models are found and run
     * @param jars sees the jars of models
     */
    public LocalModels(LocalModelSettings settings, ClassLoader jars) {
        CacheFolder cache = new CacheFolder(settings.cache());
        this.named = new NamedModels(jars, cache);
        this.hub = new HubModels(settings.hub(), cache);
        this.loader = new ModelLoader(new TransformerLoader(settings, cache));
    }

    @Override
    public List<ModelCard> models() {
        return named.cards();
    }

    @Override
    public boolean recognizes(String model) {
        return named.knows(model) || FolderName.isMeant(model) || HubModels.isId(model);
    }

    @Override
    public ModelCard describe(String model) {
        return find(model).card();
    }

    @Override
    public Embedder open(ModelRequest request) {
        ModelSource source = find(request.model());
        ModelOptions.apply(request, source.card());
        LocalModel local = source.load();
        // Whether a hub's model is quantised shows in its graph, which is there only now.
        return new TransformerEmbedder(loader.load(local, ModelOptions.apply(request, local.card())));
    }

    private ModelSource find(String model) {
        Optional<ModelSource> byName = named.find(model);
        if (byName.isPresent()) {
            return byName.get();
        }
        if (FolderName.isMeant(model)) {
            return ModelFolder.read(model, FolderName.path(model), FolderName.provenance(model));
        }
        if (HubModels.isId(model)) {
            return hub.find(model);
        }
        throw unknown(model);
    }

    private FletchingException unknown(String model) {
        List<String> names = models().stream().map(ModelCard::name).toList();
        String nearest = NearestName.of(model, named.names()).map("Did you mean '%s'?"::formatted)
                .orElse("Choose one of them, a folder, or owner/name of a hub.");
        return new FletchingException("model must be one of %s, got '%s'. %s".formatted(names, model, nearest));
    }
}
