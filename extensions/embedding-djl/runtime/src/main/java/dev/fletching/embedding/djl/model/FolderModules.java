package dev.fletching.embedding.djl.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.FletchingException;
import dev.fletching.embedding.djl.pooling.Normalize;
import dev.fletching.embedding.djl.pooling.VectorStep;

/**
 * The modules of a folder, as modules.json lists them.
 *
 * @param transformer folder of the transformer
 * @param pooling how token vectors are pooled
 * @param denses folders of the dense layers
 * @param steps kind of each module after pooling, in order
 */
record FolderModules(Path transformer, FolderPooling pooling, List<DenseFolder> denses, List<Step> steps) {

    /** Kinds of module after pooling. */
    enum Step {
        DENSE, NORMALIZE
    }

    private static final List<String> KNOWN = List.of("Transformer", "Pooling", "Dense", "Normalize", "Dropout");

    static FolderModules read(Path folder) {
        Path file = folder.resolve("modules.json");
        return Files.exists(file) ? read(folder, Json.read(file)) : transformerOnly(folder);
    }

    /** What sentence-transformers makes of a folder that is no more than a transformer: its tokens' mean. */
    private static FolderModules transformerOnly(Path folder) {
        int width = Json.read(SafePath.file(folder, "config.json")).path("hidden_size").asInt();
        if (width < 1) {
            throw new FletchingException(
                    "'%s' must have a positive hidden_size, got %d. Mend the file, or choose another model."
                            .formatted(folder.resolve("config.json"), width));
        }
        return new FolderModules(folder, FolderPooling.mean(width), List.of(), List.of());
    }

    private static FolderModules read(Path folder, JsonNode modules) {
        List<Path> transformers = new ArrayList<>();
        List<FolderPooling> poolings = new ArrayList<>();
        List<DenseFolder> denses = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (JsonNode module : modules) {
            Path place = SafePath.resolve(folder, module.path("path").asText());
            switch (kind(folder, module)) {
                case "Transformer" -> transformers.add(place);
                case "Pooling" -> poolings.add(FolderPooling.read(place.resolve("config.json")));
                case "Dense" -> {
                    denses.add(DenseFolder.read(place));
                    steps.add(Step.DENSE);
                }
                case "Normalize" -> steps.add(Step.NORMALIZE);
                default -> {
                    // Dropout does nothing when a model is used.
                }
            }
        }
        if (transformers.size() != 1 || poolings.size() != 1) {
            throw new FletchingException(
                    "modules of '%s' must be one Transformer, one Pooling, then Dense and Normalize, got %d and %d of the first two. Choose another model."
                            .formatted(folder, transformers.size(), poolings.size()));
        }
        return new FolderModules(transformers.get(0), poolings.get(0), denses, steps);
    }

    private static String kind(Path folder, JsonNode module) {
        String type = module.path("type").asText();
        String kind = type.substring(type.lastIndexOf('.') + 1);
        if (!KNOWN.contains(kind)) {
            throw new FletchingException("modules of '%s' must be of the types %s, got '%s'. Choose another model."
                    .formatted(folder, KNOWN, type));
        }
        return kind;
    }

    /** Length of the final vector. */
    int dimensions() {
        return denses.isEmpty() ? pooling.outputs() : denses.get(denses.size() - 1).outputs();
    }

    /** Whether the last step gives vectors of length 1. */
    boolean normalized() {
        return !steps.isEmpty() && steps.get(steps.size() - 1) == Step.NORMALIZE;
    }

    /** Read the weights of the dense layers. */
    List<VectorStep> load() {
        List<VectorStep> loaded = new ArrayList<>();
        int dense = 0;
        for (Step step : steps) {
            loaded.add(step == Step.NORMALIZE ? new Normalize() : denses.get(dense++).load());
        }
        return loaded;
    }
}
