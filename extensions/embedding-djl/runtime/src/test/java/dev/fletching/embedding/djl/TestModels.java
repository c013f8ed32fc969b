package dev.fletching.embedding.djl;

import java.nio.file.Path;
import java.util.OptionalInt;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.embedding.djl.onnx.Device;

/** Models for tests, unpacked once below the build folder. */
final class TestModels {

    static final Path CACHE = Path.of("target", "test-cache").toAbsolutePath();

    private TestModels() {}

    static LocalModelSettings settings() {
        return new LocalModelSettings(CACHE, 2, 512, Device.parse("cpu"));
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
