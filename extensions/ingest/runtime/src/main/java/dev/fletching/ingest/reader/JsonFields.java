package dev.fletching.ingest.reader;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.fletching.api.ingest.Columns;

/**
 * The fields of one record while they are read: {@code id} (or {@code _id}), {@code title}, {@code text} and {@code metadata}, or
 * those that the caller names. Where there is no {@code text}, a field of another usual name is the text. Other scalar fields
 * count as metadata, other lists and objects are left out. Used once, by one thread.
 */
final class JsonFields {

    private final JsonParser json;
    private final Columns columns;
    private final long maxChars;
    private final Map<String, String> metadata = new TreeMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> textNames;
    private Optional<String> id = Optional.empty();
    private Optional<String> otherId = Optional.empty();
    private String title = "";

    JsonFields(JsonParser json, Columns columns, long maxChars) {
        this.json = json;
        this.columns = columns;
        this.maxChars = maxChars;
        this.textNames = columns.text().isEmpty() ? List.of("text") : columns.text();
    }

    JsonRecord read() throws IOException, BadRecordException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw bad(json, "a record that is no object");
        }
        long start = json.currentTokenLocation().getCharOffset();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            field(json.currentName());
            if (json.currentLocation().getCharOffset() - start > maxChars) {
                throw bad(json, "a record of more than %d characters".formatted(maxChars));
            }
        }
        String text = text();
        others.forEach(metadata::putIfAbsent);
        columns.metadata().ifPresent(kept -> metadata.keySet().retainAll(kept));
        return new JsonRecord(id.or(() -> otherId), title, text, metadata);
    }

    private String text() throws BadRecordException {
        if (texts.isEmpty() && columns.text().isEmpty()) {
            UsualNames.text(others.keySet()).ifPresent(it -> texts.put("text", others.remove(it)));
        }
        if (texts.isEmpty()) {
            throw bad(json, "a record without the field '" + String.join("', '", textNames) + "'");
        }
        return String.join("\n", textNames.stream().filter(texts::containsKey).map(texts::get).toList());
    }

    private void field(String name) throws IOException, BadRecordException {
        checkUnicode(name);
        json.nextToken();
        if (name.equals(columns.id().orElse("id"))) {
            id = id(name);
        } else if (columns.id().isEmpty() && name.equals("_id")) {
            otherId = id(name);
        } else if (name.equals(columns.title().orElse("title"))) {
            title = scalar().orElse("");
        } else if (textNames.contains(name)) {
            text(name);
        } else if (name.equals("metadata")) {
            metadata();
        } else {
            scalar().ifPresent(value -> others.put(name, value));
        }
    }

    private Optional<String> id(String name) throws IOException, BadRecordException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        boolean fits = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
        if (!fits || json.getText().isBlank()) {
            throw bad(json, "a field '" + name + "' that is neither a whole number nor a text that is not blank");
        }
        return scalar();
    }

    private void text(String name) throws IOException, BadRecordException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw bad(json, "a field '" + name + "' that is no text");
        }
        texts.put(name, checkUnicode(json.getText()));
    }

    private void metadata() throws IOException, BadRecordException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw bad(json, "a field 'metadata' that is no object");
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = checkUnicode(json.currentName());
            json.nextToken();
            scalar().ifPresent(value -> metadata.put(name, value));
        }
    }

    private Optional<String> scalar() throws IOException, BadRecordException {
        JsonToken token = json.currentToken();
        if (token.isStructStart()) {
            json.skipChildren();
            return Optional.empty();
        }
        return token == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(checkUnicode(json.getText()));
    }

    private String checkUnicode(String value) throws BadRecordException {
        int at = Surrogates.firstLone(value);
        if (at >= 0) {
            throw bad(json, "half a surrogate pair (\\u%04x)".formatted((int) value.charAt(at)));
        }
        return value;
    }

    /** A failure at the place that a parser has reached. */
    static BadRecordException bad(JsonParser json, String got) {
        return new BadRecordException(got, Math.max(1, json.currentTokenLocation().getLineNr()),
                Math.max(1, json.currentTokenLocation().getColumnNr()));
    }
}
