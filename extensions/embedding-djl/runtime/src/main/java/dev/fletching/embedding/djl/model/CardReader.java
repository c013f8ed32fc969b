package dev.fletching.embedding.djl.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.Prompts;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.embedding.djl.pooling.Head;
import dev.fletching.embedding.djl.pooling.Normalize;
import dev.fletching.embedding.djl.pooling.Pooling;

/** Reads the JSON form of a model card. */
final class CardReader {

    private CardReader() {}

    static NamedModel read(JsonNode json) {
        boolean normalized = json.required("normalized").asBoolean();
        Pooling pooling = Pooling.byId(json.required("pooling").asText());
        ModelCard card = new ModelCard(
                json.required("name").asText(),
                json.required("description").asText(),
                json.required("dimensions").asInt(),
                json.required("maxTokens").asInt(),
                pooling.id(),
                normalized,
                json.required("quantized").asBoolean(),
                prompts(json.required("prompts")),
                provenance(json));
        Head head = new Head(List.of(pooling), normalized ? List.of(new Normalize()) : List.of());
        return new NamedModel(card, head, json.required("artifact").asText(), file(json.required("graph")),
                file(json.required("tokenizer")));
    }

    private static Provenance provenance(JsonNode json) {
        return new Provenance(json.required("source").asText(), json.required("revision").asText(),
                json.required("license").asText(), json.required("graph").required("sha256").asText());
    }

    private static NamedModel.File file(JsonNode json) {
        return new NamedModel.File(json.required("resource").asText(), json.required("sha256").asText());
    }

    private static Prompts prompts(JsonNode json) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> prompt : new ArrayList<>(json.required("texts").properties())) {
            byName.put(prompt.getKey(), prompt.getValue().asText());
        }
        return new Prompts(byName, name(json, "query"), name(json, "document"));
    }

    private static Optional<String> name(JsonNode json, String role) {
        return Optional.ofNullable(json.get(role)).map(JsonNode::asText);
    }
}
