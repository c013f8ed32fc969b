package dev.fletching.app;

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

/** The embedder in this JVM, on the cache that the application has as well. */
final class Jvm {

    private Jvm() {}

    /** Unpack a model, so that an executable that does not carry it has it. */
    static void unpack(String model) {
        open(model).close();
    }

    /** Vectors of texts as this JVM makes them. */
    static List<Embedding> embed(String model, List<String> texts) {
        try (Embedder embedder = open(model)) {
            return embedder.embed(texts, TextRole.DOCUMENT);
        }
    }

    private static Embedder open(String model) {
        HubSettings noHub = new HubSettings(URI.create("http://localhost:1"), Optional.empty(), true, "main",
                Duration.ofSeconds(1), Duration.ofSeconds(1), 0, Duration.ZERO);
        Path cache = Path.of(System.getenv("XDG_CACHE_HOME"), "fletching");
        LocalModels models = new LocalModels(new LocalModelSettings(cache, 2, 512, Device.parse("cpu"), noHub),
                Jvm.class.getClassLoader());
        return models.open(new ModelRequest(model, OptionalInt.empty(), ModelRequest.NO_PROMPT));
    }
}
