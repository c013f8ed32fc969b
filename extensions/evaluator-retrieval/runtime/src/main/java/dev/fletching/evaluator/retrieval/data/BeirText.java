package dev.fletching.evaluator.retrieval.data;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonToken;

/**
 * A document or query of a file in BEIR's layout.
 *
 * @param id its id
 * @param title its title; empty where it has none
 * @param text its text
 */
record BeirText(String id, String title, String text) {

    /** Parse a line, leaving out fields that are not text, id or title. */
    static BeirText parse(Path path, long number, String line) {
        try (PlacedJson json = PlacedJson.ofLine(path, number, line)) {
            json.expect(JsonToken.START_OBJECT, "a line must be a JSON object");
            Map<String, String> fields = new HashMap<>();
            for (Optional<String> field = json.nextField(); field.isPresent(); field = json.nextField()) {
                switch (field.get()) {
                    case "_id", "title", "text" -> put(json, fields, field.get());
                    default -> json.skipNext();
                }
            }
            json.expectEnd();
            return new BeirText(required(json, fields, "_id"), fields.getOrDefault("title", ""),
                    required(json, fields, "text"));
        }
    }

    /** What a model reads: the title, a blank and the text, trimmed. */
    String titleAndText() {
        return (title + " " + text).strip();
    }

    private static void put(PlacedJson json, Map<String, String> fields, String field) {
        String value = json.nextString("'" + field + "' must be a text");
        if (fields.put(field, value) != null) {
            throw json.problem("'" + field + "' must be there once, got it twice", "Remove one");
        }
    }

    private static String required(PlacedJson json, Map<String, String> fields, String field) {
        return Optional.ofNullable(fields.get(field))
                .orElseThrow(() -> json.problem("a line must have '" + field + "', but has none", "Add it"));
    }
}
