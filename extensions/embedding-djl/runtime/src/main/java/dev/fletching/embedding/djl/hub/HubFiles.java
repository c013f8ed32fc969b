package dev.fletching.embedding.djl.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.fletching.api.FletchingException;
import dev.fletching.embedding.djl.model.ModelFolder;

/** Chooses which files of a repository are needed. */
final class HubFiles {

    private static final Set<String> SMALL = Set.of("modules.json", "config.json", "config_sentence_transformers.json",
            "sentence_bert_config.json", "tokenizer.json", "tokenizer_config.json");

    /** As in {@code 1_Pooling/config.json}. */
    private static final String MODULE_FILE = "\\d+_[A-Za-z]+/(config\\.json|sentence_bert_config\\.json|tokenizer\\.json|tokenizer_config\\.json)";
    private static final String MODULE_WEIGHTS = "\\d+_[A-Za-z]+/model\\.safetensors";

    private HubFiles() {}

    /** Files that describe the model. */
    static List<String> small(List<String> names) {
        return names.stream().filter(name -> SMALL.contains(name) || name.matches(MODULE_FILE)).toList();
    }

    /**
     * Files with weights: dense layers, the first graph that there is, and what the graph keeps beside itself.
     *
     * @throws FletchingException if there is no graph
     */
    static List<String> weights(String model, List<String> names) {
        List<String> chosen = new ArrayList<>(names.stream().filter(name -> name.matches(MODULE_WEIGHTS)).toList());
        String graph = ModelFolder.GRAPHS.stream().filter(names::contains).findFirst()
                .orElseThrow(() -> new FletchingException(
                        "hub model '%s' must have one of the files %s, and has none. Choose a model that is exported to ONNX."
                                .formatted(model, ModelFolder.GRAPHS)));
        chosen.add(graph);
        names.stream().filter(name -> name.equals(graph + "_data") || name.equals(graph + ".data")).forEach(chosen::add);
        return chosen;
    }
}
