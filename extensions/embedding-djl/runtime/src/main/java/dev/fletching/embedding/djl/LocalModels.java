package dev.fletching.embedding.djl;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import dev.fletching.embedding.djl.onnx.GraphFile;
import dev.fletching.embedding.djl.onnx.OnnxModel;
import dev.fletching.embedding.djl.onnx.OnnxOptions;
import dev.fletching.embedding.djl.onnx.Sessions;
import dev.fletching.embedding.djl.pooling.Head;
import dev.fletching.embedding.djl.pooling.Normalize;
import dev.fletching.embedding.djl.pooling.Truncate;
import dev.fletching.embedding.djl.pooling.VectorStep;
import dev.fletching.embedding.djl.token.ModelTokenizer;

/** Finds models by name, folder or hub id, and opens them. Safe for many threads. */
public final class LocalModels implements EmbeddingProvider {

    private final LocalModelSettings settings;
    private final NamedModels named;
    private final HubModels hub;
    private final Sessions sessions = new Sessions();
    private final NativeLibraries natives;

    /**
     * @param settings how models are found and run
     * @param loader sees the jars of models
     */
    public LocalModels(LocalModelSettings settings, ClassLoader loader) {
        this.settings = settings;
        CacheFolder cache = new CacheFolder(settings.cache());
        this.named = new NamedModels(loader, cache);
        this.hub = new HubModels(settings.hub(), cache);
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
        return new TransformerEmbedder(open(local, ModelOptions.apply(request, local.card())));
    }

    private ModelParts open(LocalModel local, ModelCard card) {
        ModelTokenizer tokenizer = ModelTokenizer.open(local.tokenizer(), local.rules());
        OnnxModel model;
        try {
            model = OnnxModel.open(sessions, new GraphFile(local.graph(), inCache(local.graph())), local.rules().padId(),
                    options(card));
        } catch (FletchingException e) {
            tokenizer.close();
            throw e;
        }
        ModelParts parts = new ModelParts(card, tokenizer, model, head(local, card), local.poolsPrompt());
        try {
            requireFit(parts);
            return parts;
        } catch (FletchingException e) {
            parts.close();
            throw e;
        }
    }

    private boolean inCache(Path file) {
        return file.toAbsolutePath().normalize().startsWith(settings.cache().toAbsolutePath().normalize());
    }

    private static void requireFit(ModelParts parts) {
        try {
            int found = parts.head().outputs(parts.model().width());
            if (found != parts.card().dimensions()) {
                throw new IllegalArgumentException("its vectors have " + found);
            }
        } catch (IllegalArgumentException e) {
            throw new FletchingException(
                    "the graph and the settings of model '%s' must give %d dimensions, and do not: %s. Fetch the model again."
                            .formatted(parts.card().name(), parts.card().dimensions(), e.getMessage()),
                    e);
        }
    }

    private OnnxOptions options(ModelCard card) {
        return new OnnxOptions(settings.device(), settings.threads(), settings.batchTokens(), card.quantized());
    }

    private static Head head(LocalModel local, ModelCard card) {
        if (card.dimensions() == local.card().dimensions()) {
            return local.head();
        }
        List<VectorStep> steps = new ArrayList<>(local.head().steps());
        steps.add(new Truncate(card.dimensions()));
        if (card.normalized()) {
            steps.add(new Normalize());
        }
        return new Head(local.head().poolings(), steps);
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
        String nearest = NearestName.of(model, names).map("Did you mean '%s'?"::formatted)
                .orElse("Choose one of them, a folder, or owner/name of a hub.");
        return new FletchingException("model must be one of %s, got '%s'. %s".formatted(names, model, nearest));
    }
}
