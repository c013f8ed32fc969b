package dev.fletching.embedding.djl;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import dev.fletching.api.FletchingException;
import dev.fletching.embedding.djl.cache.CacheFolder;
import dev.fletching.embedding.djl.cache.NativeLibraries;
import dev.fletching.embedding.djl.model.TokenizerFile;
import dev.fletching.embedding.djl.model.TransformerFiles;
import dev.fletching.embedding.djl.onnx.GraphFile;
import dev.fletching.embedding.djl.onnx.GraphTask;
import dev.fletching.embedding.djl.onnx.OnnxModel;
import dev.fletching.embedding.djl.onnx.OnnxOptions;
import dev.fletching.embedding.djl.onnx.Sessions;
import dev.fletching.embedding.djl.token.ModelTokenizer;

/** Brings transformers into memory. Safe for many threads. */
final class TransformerLoader {

    private final LocalModelSettings settings;
    private final NativeLibraries natives;
    private final Sessions sessions = new Sessions();

    /**
     * @param settings how models are run
     * @param cache gets the native libraries
     */
    TransformerLoader(LocalModelSettings settings, CacheFolder cache) {
        this.settings = settings;
        this.natives = new NativeLibraries(cache);
    }

    /**
     * Load a transformer. Its tokenizer is read beside its graph, since each takes about as long as the other.
     *
     * @param name of the model, for messages
     * @param files where it is
     * @param task what its graph was exported for
     * @param oneTextARun whether every text runs alone, as quantised models must
     * @throws FletchingException if a file is damaged, or the graph is for another task
     */
    Transformer load(String name, TransformerFiles files, GraphTask task, boolean oneTextARun) {
        natives.prepare();
        CompletableFuture<ModelTokenizer> tokenizer = CompletableFuture.supplyAsync(
                () -> tokenizer(files),
                work -> Thread.ofPlatform().daemon().name("fletching-tokenizer").start(work));
        OnnxModel model;
        try {
            model = OnnxModel.open(sessions, graph(files, task), files.rules().padId(),
                    new OnnxOptions(settings.device(), settings.threads(), settings.batchTokens(), oneTextARun));
        } catch (RuntimeException e) {
            tokenizer.thenAccept(ModelTokenizer::close);
            throw e;
        }
        return new Transformer(name, tokenizerOf(tokenizer, model), model);
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

    /** What is in the cache was checked when it came there. */
    private ModelTokenizer tokenizer(TransformerFiles files) {
        if (!inCache(files.tokenizer())) {
            TokenizerFile.check(files.tokenizer());
        }
        return ModelTokenizer.open(files.tokenizer(), files.rules());
    }

    private GraphFile graph(TransformerFiles files, GraphTask task) {
        return new GraphFile(files.graph().toAbsolutePath().normalize(), inCache(files.graph()), task);
    }

    private boolean inCache(Path file) {
        return file.toAbsolutePath().normalize().startsWith(settings.cache().toAbsolutePath().normalize());
    }
}
