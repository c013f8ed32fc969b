package dev.fletching.embedding.djl.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.api.FletchingException;

/** Reads JSON as a tree, so that a native executable needs no reflection. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /**
     * Read a file that must be there.
     *
     * @throws FletchingException if it is missing or no JSON; names the file, line and column
     */
    public static JsonNode read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Read a file piece by piece; the caller closes the parser. */
    static JsonParser parser(Path file) throws IOException {
        return MAPPER.createParser(file.toFile());
    }

    /** Read a file, or give an empty object where it is not there. */
    public static JsonNode readIfThere(Path file) {
        return Files.isRegularFile(file) ? read(file) : MAPPER.createObjectNode();
    }

    /** Read a stream; the caller closes it. The name is for messages. */
    public static JsonNode read(InputStream in, String name) throws IOException {
        try {
            return MAPPER.readTree(in);
        } catch (JsonProcessingException e) {
            throw invalid(name, e);
        }
    }

    static FletchingException invalid(String name, JsonProcessingException e) {
        return new FletchingException("'%s' must be JSON, got '%s' at line %d, column %d. Fetch the file again.".formatted(
                name, e.getOriginalMessage(), e.getLocation().getLineNr(), e.getLocation().getColumnNr()), e);
    }

    static FletchingException unreadable(Path file, IOException e) {
        return new FletchingException("'%s' must be readable, and is not (%s). Check the model folder."
                .formatted(file, e.getClass().getSimpleName()), e);
    }
}
