package dev.fletching.frontend.cli.input;

import java.io.IOException;
import java.util.Arrays;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import dev.fletching.api.FletchingException;

/** Takes a vector out of a line of JSON. */
public final class JsonVector {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String FIELD = "embedding";
    private static final int MOST_DIMENSIONS = 65_536;
    private static final String EXAMPLE = "Write numbers in brackets, or what 'fletching embed --format jsonl' prints.";

    private JsonVector() {}

    /**
     * Read a vector.
     *
     * @param line an array of numbers, or an object with one in its field {@code embedding}
     * @param place how messages name the line
     * @throws FletchingException if it is something else
     */
    public static float[] of(String line, String place) {
        try (JsonParser json = FACTORY.createParser(line)) {
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean wanted = json.currentName().equals(FIELD);
                    if (json.nextToken() == JsonToken.START_ARRAY && wanted) {
                        return numbers(json, place);
                    }
                    json.skipChildren();
                }
                throw new FletchingException(
                        "%s must have an array in its field '%s', got none. %s".formatted(place, FIELD, EXAMPLE));
            }
            if (first == JsonToken.START_ARRAY) {
                return numbers(json, place);
            }
            throw new FletchingException("%s must be an array of numbers, got %s. %s".formatted(place, first, EXAMPLE));
        } catch (JsonProcessingException e) {
            throw new FletchingException("%s must be JSON, got a mistake at column %d: %s. %s".formatted(place,
                    e.getLocation() == null ? 1 : e.getLocation().getColumnNr(), e.getOriginalMessage(), EXAMPLE), e);
        } catch (IOException e) {
            throw new FletchingException(place + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static float[] numbers(JsonParser json, String place) throws IOException {
        float[] vector = new float[384];
        int length = 0;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == null || !token.isNumeric() || length == MOST_DIMENSIONS) {
                throw new FletchingException(
                        "%s must be an array of at most %d numbers, got %s at column %d. %s".formatted(place,
                                MOST_DIMENSIONS, token == null ? "its end" : json.getText(),
                                json.currentTokenLocation().getColumnNr(), EXAMPLE));
            }
            if (length == vector.length) {
                vector = Arrays.copyOf(vector, 2 * length);
            }
            vector[length++] = json.getFloatValue();
        }
        return Arrays.copyOf(vector, length);
    }
}
