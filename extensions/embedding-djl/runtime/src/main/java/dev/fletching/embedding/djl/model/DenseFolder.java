package dev.fletching.embedding.djl.model;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.FletchingException;
import dev.fletching.embedding.djl.pooling.Activation;
import dev.fletching.embedding.djl.pooling.Dense;

/**
 * The folder of a Dense module.
 *
 * @param folder holds config.json and model.safetensors
 * @param inputs length of the vectors that it takes
 * @param outputs length of the vectors that it gives
 * @param activation the function after it
 */
record DenseFolder(Path folder, int inputs, int outputs, Activation activation) {

    private static final String WEIGHT = "linear.weight";
    private static final String BIAS = "linear.bias";

    static DenseFolder read(Path folder) {
        JsonNode json = Json.read(folder.resolve("config.json"));
        for (String size : List.of("in_features", "out_features")) {
            if (json.path(size).asInt() < 1) {
                throw new FletchingException("%s in '%s' must be positive, got '%s'. Fetch the model again."
                        .formatted(size, folder.resolve("config.json"), json.path(size).asText("nothing")));
            }
        }
        try {
            return new DenseFolder(folder, json.path("in_features").asInt(), json.path("out_features").asInt(),
                    Activation.byType(json.path("activation_function").asText("torch.nn.modules.activation.Tanh")));
        } catch (IllegalArgumentException e) {
            throw new FletchingException("'%s' cannot be used: %s. Choose another model.".formatted(folder, e.getMessage()), e);
        }
    }

    Dense load() {
        Safetensors file = Safetensors.read(SafePath.file(folder, "model.safetensors"));
        float[] weight = file.floats(WEIGHT);
        float[] bias = file.has(BIAS) ? file.floats(BIAS) : new float[outputs];
        if (weight.length != inputs * outputs || bias.length != outputs) {
            throw new FletchingException(
                    "weights in '%s' must be %d by %d, got %d values and %d of bias. Fetch the model again."
                            .formatted(folder, outputs, inputs, weight.length, bias.length));
        }
        return new Dense(weight, bias, activation);
    }
}
