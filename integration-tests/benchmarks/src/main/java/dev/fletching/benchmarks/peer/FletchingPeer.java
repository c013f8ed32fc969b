package dev.fletching.benchmarks.peer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.embedding.djl.LocalModelSettings;
import dev.fletching.embedding.djl.LocalModels;
import dev.fletching.embedding.djl.hub.HubSettings;
import dev.fletching.embedding.djl.onnx.Device;

/** Fletching's embedder as plain Java, with the defaults of its configuration and without prompts. */
public final class FletchingPeer implements Peer {

    private static final int BATCH_TOKENS = 512;
    private static final HubSettings NO_HUB = new HubSettings(URI.create("http://localhost"), Optional.empty(), true, "main",
            Duration.ofSeconds(1), Duration.ofSeconds(1), 0, Duration.ZERO);

    private final Embedder embedder;

    private FletchingPeer(Embedder embedder) {
        this.embedder = embedder;
    }

    static Peer open(ModelFiles files, String name) throws IOException {
        Path cache = files.onnx().resolveSibling("fletching");
        String model = files.maximumTokens() == files.model().maximumTokens()
                ? name
                : ModelFolder.write(files, name).toString();
        return new FletchingPeer(embedder(model, cache));
    }

    /**
     * Open a model.
     *
     * @param model its name or folder
     * @param cache folder for its files
     */
    public static Embedder embedder(String model, Path cache) {
        LocalModelSettings settings = new LocalModelSettings(cache, Runtime.getRuntime().availableProcessors(), BATCH_TOKENS,
                Device.parse("cpu"), NO_HUB);
        LocalModels models = new LocalModels(settings, FletchingPeer.class.getClassLoader());
        return models.open(new ModelRequest(model, OptionalInt.empty(), ModelRequest.NO_PROMPT));
    }

    @Override
    public float[][] embed(List<String> texts) {
        return embedder.embed(texts, TextRole.DOCUMENT).stream().map(Embedding::vector).toArray(float[][]::new);
    }

    @Override
    public void close() {
        embedder.close();
    }
}
