package dev.fletching.embedding.djl;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.embedding.djl.cache.CacheFolder;
import dev.fletching.embedding.djl.cache.NativeLibraries;
import dev.fletching.embedding.djl.hub.HubModels;
import dev.fletching.embedding.djl.model.LocalModel;
import dev.fletching.embedding.djl.model.ModelFolder;
import dev.fletching.embedding.djl.model.ModelSource;
import dev.fletching.embedding.djl.model.NamedModels;

/** Finds models by name, folder or hub id, and opens them. Safe for many threads. */
public final class LocalModels implements EmbeddingProvider {

    private final LocalModelSettings settings;
    private final NamedModels named;
    private final HubModels hub;
    private final ModelLoader loader;
    private final NativeLibraries natives;

    /**
     * @param settings how models are found and run
     * @param jars sees the jars of models
     */
    public LocalModels(LocalModelSettings settings, ClassLoader jars) {
        this.settings = settings;
        CacheFolder cache = new CacheFolder(settings.cache());
        this.named = new NamedModels(jars, cache);
        this.hub = new HubModels(settings.hub(), cache);
        this.loader = new ModelLoader(settings);
        this.natives = new NativeLibraries(cache);
    }

    @Override
    public List<ModelCard> models() {
        return named.cards();
    }

    @Override
    public boolean recognizes(String model) {
        return named.knows(model) || isFolder(model) || HubModels.isId(model);
    }

    @Override
    public ModelCard describe(String model) {
        return find(model).card();
    }

    @Override
    public Embedder open(ModelRequest request) {
        ModelSource source = find(request.model());
        ModelOptions.apply(request, source.card());
        natives.prepare();
        LocalModel local = source.load();
        // Whether a hub's model is quantised shows in its graph, which is there only now.
        return new TransformerEmbedder(loader.load(local, ModelOptions.apply(request, local.card())));
    }

    private ModelSource find(String model) {
        Optional<ModelSource> byName = named.find(model);
        if (byName.isPresent()) {
            return byName.get();
        }
        if (isFolder(model)) {
            return ModelFolder.read(model, path(model), new Provenance(path(model).toAbsolutePath().toString(), "", "", ""));
        }
        if (HubModels.isId(model)) {
            return hub.find(model);
        }
        throw unknown(model);
    }

    /** A name that can only be a path counts as one even where nothing is there, for a message that fits. */
    private static boolean isFolder(String model) {
        return model.startsWith("/") || model.startsWith("./") || model.startsWith("../") || model.startsWith("~/")
                || isDirectory(model);
    }

    private static boolean isDirectory(String model) {
        try {
            return !model.isBlank() && Files.isDirectory(Path.of(model));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Path path(String model) {
        return model.startsWith("~/") ? Path.of(System.getProperty("user.home"), model.substring(2)) : Path.of(model);
    }

    private FletchingException unknown(String model) {
        List<String> names = models().stream().map(ModelCard::name).toList();
        String nearest = NearestName.of(model, named.names()).map("Did you mean '%s'?"::formatted)
                .orElse("Choose one of them, a folder, or owner/name of a hub.");
        return new FletchingException("model must be one of %s, got '%s'. %s".formatted(names, model, nearest));
    }
}
