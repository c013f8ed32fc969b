package dev.fletching.ingest.reader;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/**
 * Reads the fields {@code id} (or {@code _id}), {@code title}, {@code text} and {@code metadata} of a record; other scalar
 * fields count as metadata, other lists and objects are left out. Safe for many threads.
 */
final class JsonRecordParser {

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
            .build();

    JsonRecord parse(String line) throws BadRecordException {
        try (JsonParser json = factory.createParser(line)) {
            return new Fields(json).read();
        } catch (JsonProcessingException cause) {
            throw new BadRecordException(firstLine(cause.getOriginalMessage()), cause.getLocation().getColumnNr());
        } catch (IOException cause) {
            throw new BadRecordException(cause.toString(), 1);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("malformed JSON");
    }

    /** The fields of one record while they are read. */
    private static final class Fields {

        private final JsonParser json;
        private final Map<String, String> metadata = new TreeMap<>();
        private final Map<String, String> others = new TreeMap<>();
        private Optional<String> id = Optional.empty();
        private Optional<String> otherId = Optional.empty();
        private Optional<String> text = Optional.empty();
        private String title = "";

        Fields(JsonParser json) {
            this.json = json;
        }

        JsonRecord read() throws IOException, BadRecordException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw bad("a record that is no object");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                field(json.currentName());
            }
            if (text.isEmpty()) {
                throw bad("a record without the field 'text'");
            }
            if (json.nextToken() != null) {
                throw bad("more after the record");
            }
            others.forEach(metadata::putIfAbsent);
            return new JsonRecord(id.or(() -> otherId), title, text.get(), metadata);
        }

        private void field(String name) throws IOException, BadRecordException {
            checkUnicode(name);
            json.nextToken();
            switch (name) {
                case "id" -> id = id(name);
                case "_id" -> otherId = id(name);
                case "title" -> title = scalar().orElse("");
                case "text" -> text = Optional.of(string());
                case "metadata" -> metadata();
                default -> scalar().ifPresent(value -> others.put(name, value));
            }
        }

        private Optional<String> id(String name) throws IOException, BadRecordException {
            JsonToken token = json.currentToken();
            if (token == JsonToken.VALUE_NULL) {
                return Optional.empty();
            }
            boolean fits = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
            if (!fits || json.getText().isBlank()) {
                throw bad("a field '" + name + "' that is neither a whole number nor a text that is not blank");
            }
            return scalar();
        }

        private String string() throws IOException, BadRecordException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw bad("a field 'text' that is no text");
            }
            return checkUnicode(json.getText());
        }

        private void metadata() throws IOException, BadRecordException {
            if (json.currentToken() == JsonToken.VALUE_NULL) {
                return;
            }
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw bad("a field 'metadata' that is no object");
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
                throw bad("half a surrogate pair (\\u%04x)".formatted((int) value.charAt(at)));
            }
            return value;
        }

        private BadRecordException bad(String got) {
            return new BadRecordException(got, Math.max(1, json.currentTokenLocation().getColumnNr()));
        }
    }
}
