package dev.fletching.embedding.djl.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.FletchingException;
import dev.fletching.embedding.djl.pooling.Pooling;

/**
 * What the configuration of a Pooling module says, in its older form with a key a mode and in its newer with one key.
 *
 * @param poolings at least one
 * @param width length of a token vector
 * @param poolsPrompt whether the tokens of a prompt take part
 */
record FolderPooling(List<Pooling> poolings, int width, boolean poolsPrompt) {

    static FolderPooling mean(int width) {
        return new FolderPooling(List.of(Pooling.MEAN), width, true);
    }

    static FolderPooling read(Path file) {
        JsonNode json = Json.read(file);
        int width = json.path("word_embedding_dimension").asInt(json.path("embedding_dimension").asInt());
        List<Pooling> poolings = json.has("pooling_mode") ? named(json.get("pooling_mode"), file) : flagged(json);
        if (poolings.isEmpty() || width < 1) {
            throw new FletchingException(
                    "'%s' must name a pooling mode and word_embedding_dimension, got %s and %d. Mend the file."
                            .formatted(file, poolings, width));
        }
        return new FolderPooling(poolings, width, json.path("include_prompt").asBoolean(true));
    }

    private static List<Pooling> flagged(JsonNode json) {
        List<Pooling> poolings = new ArrayList<>();
        for (Pooling pooling : Pooling.values()) {
            if (json.path(pooling.key()).asBoolean(false)) {
                poolings.add(pooling);
            }
        }
        return poolings;
    }

    private static List<Pooling> named(JsonNode modes, Path file) {
        try {
            List<Pooling> poolings = new ArrayList<>();
            if (modes.isTextual()) {
                poolings.add(Pooling.byId(modes.asText()));
            }
            for (JsonNode mode : modes) {
                poolings.add(Pooling.byId(mode.asText()));
            }
            return poolings;
        } catch (IllegalArgumentException e) {
            throw new FletchingException("'%s' cannot be used: %s. Choose another model.".formatted(file, e.getMessage()), e);
        }
    }

    /** Length of the pooled vector. */
    int outputs() {
        return width * poolings.size();
    }

    /** The name for a card, as in {@code mean} or {@code cls+mean}. */
    String id() {
        return poolings.stream().map(Pooling::id).collect(Collectors.joining("+"));
    }
}
