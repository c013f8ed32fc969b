package dev.fletching.embedding.djl;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.embedding.djl.hub.HubSettings;
import dev.fletching.embedding.djl.onnx.Device;

/** Models for tests, unpacked once below the build folder. */
final class TestModels {

    static final Path CACHE = Path.of("target", "test-cache").toAbsolutePath();

    private static final HubSettings NO_HUB = new HubSettings(URI.create("http://localhost:1"), Optional.empty(), true, "main",
            Duration.ofSeconds(1), Duration.ofSeconds(1), 0, Duration.ZERO);

    private TestModels() {}

    static LocalModelSettings settings() {
        return settings(CACHE);
    }

    static LocalModelSettings settings(Path cache) {
        return new LocalModelSettings(cache, 2, 512, Device.parse("cpu"), NO_HUB);
    }

    static LocalModels models() {
        return new LocalModels(settings(), TestModels.class.getClassLoader());
    }

    static ModelRequest plain(String model) {
        return new ModelRequest(model, OptionalInt.empty(), ModelRequest.NO_PROMPT);
    }

    static Embedder open(ModelRequest request) {
        return models().open(request);
    }
}
