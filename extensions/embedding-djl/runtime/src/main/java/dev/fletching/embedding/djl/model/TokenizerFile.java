package dev.fletching.embedding.djl.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.FletchingException;

/**
 * Looks for what is wrong in a tokenizer.json where the tokenizers library does not answer with an error but ends the process:
 * JSON that breaks off, and a template that names a special token which it does not describe. All else the library refuses itself.
 */
public final class TokenizerFile {

    private TokenizerFile() {}

    /**
     * Check a file.
     *
     * @throws FletchingException if it is damaged; names the file
     */
    public static void check(Path file) {
        try (JsonParser parser = Json.parser(file)) {
            parser.nextToken();
            for (String field = parser.nextFieldName(); parser.currentToken() != null; field = parser.nextFieldName()) {
                if ("post_processor".equals(field)) {
                    parser.nextToken();
                    checkTemplates(file, parser.readValueAsTree());
                }
            }
        } catch (JsonProcessingException e) {
            throw Json.invalid(file.toString(), e);
        } catch (IOException e) {
            throw Json.unreadable(file, e);
        }
    }

    private static void checkTemplates(Path file, JsonNode processor) {
        processor.path("processors").forEach(one -> checkTemplates(file, one));
        for (String template : List.of("single", "pair")) {
            for (JsonNode piece : processor.path(template)) {
                String token = piece.path("SpecialToken").path("id").asText("");
                if (!token.isEmpty() && !processor.path("special_tokens").has(token)) {
                    throw new FletchingException(
                            "special tokens of '%s' must have '%s', which its template names, and have it not. Fetch the file again."
                                    .formatted(file, token));
                }
            }
        }
    }
}
