package dev.fletching.embedding.djl.model;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.embedding.Prompts;
import dev.fletching.embedding.djl.token.TextRules;

/** Reads a folder's prompts and its rules for texts, with the defaults of sentence-transformers. */
final class FolderSettings {

    private static final int NO_LIMIT = 512;
    private static final List<String> DOCUMENT_PROMPTS = List.of("document", "passage", "corpus");

    private FolderSettings() {}

    /** Prompts; the ones for the two roles are found by name, as its encode_query and encode_document do. */
    static Prompts prompts(Path folder) {
        JsonNode json = Json.readIfThere(folder.resolve("config_sentence_transformers.json"));
        Map<String, String> byName = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> prompt : json.path("prompts").properties()) {
            byName.put(prompt.getKey(), prompt.getValue().asText());
        }
        Optional<String> fallback = Optional.of(json.path("default_prompt_name").asText("")).filter(byName::containsKey);
        Optional<String> query = Optional.of("query").filter(byName::containsKey).or(() -> fallback);
        Optional<String> document = DOCUMENT_PROMPTS.stream().filter(byName::containsKey).findFirst().or(() -> fallback);
        return new Prompts(byName, query, document);
    }

    static TextRules rules(Path transformer) {
        JsonNode settings = Json.readIfThere(transformer.resolve("sentence_bert_config.json"));
        JsonNode config = Json.readIfThere(transformer.resolve("config.json"));
        int maxTokens = settings.path("max_seq_length").asInt(0);
        return new TextRules(maxTokens > 0 ? maxTokens : limit(transformer, config),
                settings.path("do_lower_case").asBoolean(false), config.path("pad_token_id").asLong(0));
    }

    private static int limit(Path transformer, JsonNode config) {
        JsonNode tokenizer = Json.readIfThere(transformer.resolve("tokenizer_config.json"));
        double byTokenizer = tokenizer.path("model_max_length").asDouble(Double.MAX_VALUE);
        double byPositions = config.path("max_position_embeddings").asDouble(Double.MAX_VALUE);
        double limit = Math.min(byTokenizer, byPositions);
        return limit >= 1 && limit <= Integer.MAX_VALUE ? (int) limit : NO_LIMIT;
    }
}
