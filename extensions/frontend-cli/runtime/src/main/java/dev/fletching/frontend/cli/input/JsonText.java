package dev.fletching.frontend.cli.input;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import dev.fletching.api.FletchingException;

/** Takes the {@code text} field out of a line of JSON Lines. */
final class JsonText {

    private static final int LONGEST_TEXT = Integer.MAX_VALUE;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
            .build();

    private JsonText() {}

    /**
     * Read a line.
     *
     * @param line one JSON object with a text in its field {@code text}; other fields are passed over
     * @param place how messages name the line, as in "line 3 of 'a.jsonl'"
     * @throws FletchingException if it is something else
     */
    static String of(String line, String place) {
        try (JsonParser json = FACTORY.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new FletchingException(place + " must be a JSON object, as in {\"text\": \"a red fox\"}.");
            }
            Optional<String> text = textField(json, place);
            if (json.nextToken() != null) {
                throw new FletchingException(place + " must be one JSON object, got more at column "
                        + json.currentTokenLocation().getColumnNr() + ". Write one object a line.");
            }
            return text.orElseThrow(() -> new FletchingException(
                    place + " must have a field 'text', as in {\"text\": \"a red fox\"}."));
        } catch (JsonProcessingException e) {
            throw new FletchingException("%s must be JSON, got a mistake at column %d: %s".formatted(place,
                    e.getLocation() == null ? 1 : e.getLocation().getColumnNr(), e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new FletchingException(place + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** JSON's escapes can write half of a character. */
    private static String wellFormed(String text, String place) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                throw new FletchingException(
                        "%s must hold whole characters, got the lone surrogate \\u%04X at char %d of 'text'."
                                .formatted(place, (int) text.charAt(i), i)
                                + " Write both halves of the character, or leave it out.");
            }
        }
        return text;
    }

    private static Optional<String> textField(JsonParser json, String place) throws IOException {
        Optional<String> text = Optional.empty();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = json.currentName().equals("text");
            JsonToken value = json.nextToken();
            if (wanted && value != JsonToken.VALUE_STRING) {
                throw new FletchingException("%s must have a text in its field 'text', got %s at column %d. Put it in quotes."
                        .formatted(place, value, json.currentTokenLocation().getColumnNr()));
            }
            if (wanted) {
                text = Optional.of(wellFormed(json.getText(), place));
            }
            json.skipChildren();
        }
        return text;
    }
}
