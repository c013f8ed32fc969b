package dev.fletching.embedding.djl.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.FletchingException;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.embedding.djl.pooling.Activation;

/**
 * What a folder says of a cross-encoder, with the defaults of sentence-transformers.
 *
 * @param activation the function from the logit to the score
 * @param prompt stands before every query; often empty
 */
record CrossEncoderSettings(Activation activation, String prompt) {

    private static final String SIGMOID = "torch.nn.modules.activation.Sigmoid";

    /**
     * Read the settings.
     *
     * @param folder the model's folder
     * @param transformer the transformer's, often the same
     * @throws FletchingException if the model is no cross-encoder that gives one score a pair
     */
    static CrossEncoderSettings read(Path folder, Path transformer) {
        Path file = SafePath.file(transformer, "config.json");
        JsonNode config = Json.read(file);
        requireClassifier(file, config);
        requireOneLabel(file, config);
        JsonNode own = Json.readIfThere(folder.resolve("config_sentence_transformers.json"));
        return new CrossEncoderSettings(activation(file, own, config), prompt(own));
    }

    /** The scale of the scores, for a card. */
    String scale() {
        return switch (activation) {
            case IDENTITY -> RerankerCard.LOGIT;
            case SIGMOID -> RerankerCard.PROBABILITY;
            default -> activation.name().toLowerCase(Locale.ROOT);
        };
    }

    /** A language model that answers yes or no is a cross-encoder too, and needs another way of asking. */
    private static void requireClassifier(Path file, JsonNode config) {
        String architecture = config.path("architectures").path(0).asText("");
        if (architecture.endsWith("ForCausalLM")) {
            throw new FletchingException(
                    "the architecture in '%s' must be one for sequence classification, got '%s'. Choose another cross-encoder."
                            .formatted(file, architecture));
        }
    }

    private static void requireOneLabel(Path file, JsonNode config) {
        List<String> labels = new ArrayList<>();
        config.path("id2label").forEach(label -> labels.add(label.asText()));
        int count = labels.isEmpty() ? config.path("num_labels").asInt(1) : labels.size();
        if (count != 1) {
            throw new FletchingException(
                    "a cross-encoder must give one score a pair, got %d labels %s in '%s'. Choose one that was trained for ranking."
                            .formatted(count, labels, file));
        }
    }

    /** Versions of sentence-transformers have written it to three places, the newest first here. */
    private static Activation activation(Path file, JsonNode own, JsonNode config) {
        Optional<String> said = Stream.of(own.path("activation_fn"), config.path("sentence_transformers").path("activation_fn"),
                config.path("sbert_ce_default_activation_function")).filter(JsonNode::isTextual).map(JsonNode::asText)
                .findFirst();
        try {
            return Activation.byType(said.orElse(SIGMOID));
        } catch (IllegalArgumentException e) {
            throw new FletchingException("'%s' cannot be used: %s. Mend the file, or choose another model.".formatted(file,
                    e.getMessage()), e);
        }
    }

    private static String prompt(JsonNode own) {
        return own.path("prompts").path(own.path("default_prompt_name").asText("")).asText("");
    }
}
