package dev.fletching.embedding.djl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.embedding.djl.model.LocalModel;
import dev.fletching.embedding.djl.onnx.GraphFile;
import dev.fletching.embedding.djl.onnx.OnnxModel;
import dev.fletching.embedding.djl.onnx.OnnxOptions;
import dev.fletching.embedding.djl.onnx.Sessions;
import dev.fletching.embedding.djl.pooling.Head;
import dev.fletching.embedding.djl.pooling.Normalize;
import dev.fletching.embedding.djl.pooling.Truncate;
import dev.fletching.embedding.djl.pooling.VectorStep;
import dev.fletching.embedding.djl.token.ModelTokenizer;

/** Brings the parts of a model into memory and checks that they fit each other. Safe for many threads. */
final class ModelLoader {

    private final LocalModelSettings settings;
    private final Sessions sessions = new Sessions();

    ModelLoader(LocalModelSettings settings) {
        this.settings = settings;
    }

    /**
     * Load a model. Its tokenizer is read beside its graph, since each takes about as long as the other.
     *
     * @param local the files
     * @param card as the model is to be opened
     * @throws FletchingException if a file is damaged or does not fit the others
     */
    ModelParts load(LocalModel local, ModelCard card) {
        CompletableFuture<ModelTokenizer> tokenizer = CompletableFuture.supplyAsync(
                () -> ModelTokenizer.open(local.tokenizer(), local.rules()),
                task -> Thread.ofPlatform().daemon().name("fletching-tokenizer").start(task));
        OnnxModel model;
        try {
            model = OnnxModel.open(sessions, graph(local), local.rules().padId(), options(card));
        } catch (RuntimeException e) {
            tokenizer.thenAccept(ModelTokenizer::close);
            throw e;
        }
        ModelParts parts = new ModelParts(card, tokenizerOf(tokenizer, model), model, head(local, card), local.poolsPrompt());
        try {
            requireFit(parts);
            return parts;
        } catch (FletchingException e) {
            parts.close();
            throw e;
        }
    }

    private static ModelTokenizer tokenizerOf(CompletableFuture<ModelTokenizer> reading, OnnxModel model) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            model.close();
            if (e.getCause() instanceof FletchingException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private GraphFile graph(LocalModel local) {
        Path file = local.graph().toAbsolutePath().normalize();
        return new GraphFile(file, file.startsWith(settings.cache().toAbsolutePath().normalize()));
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
}
