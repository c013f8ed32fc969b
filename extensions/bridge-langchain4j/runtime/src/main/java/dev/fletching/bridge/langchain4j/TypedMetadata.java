package dev.fletching.bridge.langchain4j;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.fletching.api.FletchingException;
import dev.langchain4j.data.document.Metadata;

/**
 * LangChain4j's metadata, which has types, as texts. The types of those that are none are a text too, under a name of their own,
 * as in {@code age:int,price:double}.
 */
final class TypedMetadata {

    /** The name under which types are kept. */
    static final String TYPES = "langchain4j.types";

    private TypedMetadata() {}

    /** The values as texts. */
    static Map<String, String> texts(Metadata metadata) {
        if (metadata.containsKey(TYPES)) {
            throw new FletchingException(
                    "metadata must not have the key '%s', under which the types of the others are kept, got one. Choose another name."
                            .formatted(TYPES));
        }
        Map<String, String> texts = new HashMap<>();
        List<String> types = new ArrayList<>();
        new TreeMap<>(metadata.toMap()).forEach((key, value) -> {
            texts.put(key, value.toString());
            if (!(value instanceof String)) {
                types.add(URLEncoder.encode(key, StandardCharsets.UTF_8) + ":" + typeOf(value));
            }
        });
        if (!types.isEmpty()) {
            texts.put(TYPES, String.join(",", types));
        }
        return texts;
    }

    private static String typeOf(Object value) {
        return switch (value) {
            case UUID id -> "uuid";
            case Integer number -> "int";
            case Long number -> "long";
            case Float number -> "float";
            case Double number -> "double";
            default -> throw new IllegalArgumentException("metadata must be of a known type, got " + value.getClass());
        };
    }

    /** The values that texts were made of; blank names, which LangChain4j does not know, are left out. */
    static Map<String, Object> values(Map<String, String> texts) {
        Map<String, Object> values = new HashMap<>();
        Map<String, String> types = types(texts.getOrDefault(TYPES, ""));
        texts.forEach((key, text) -> {
            if (!key.equals(TYPES) && !key.isBlank()) {
                values.put(key, value(text, types.getOrDefault(key, "")));
            }
        });
        return values;
    }

    private static Map<String, String> types(String text) {
        Map<String, String> types = new HashMap<>();
        for (String one : text.split(",")) {
            int colon = one.lastIndexOf(':');
            if (colon >= 0) {
                types.put(URLDecoder.decode(one.substring(0, colon), StandardCharsets.UTF_8), one.substring(colon + 1));
            }
        }
        return types;
    }

    private static Object value(String text, String type) {
        return switch (type) {
            case "uuid" -> UUID.fromString(text);
            case "int" -> Integer.valueOf(text);
            case "long" -> Long.valueOf(text);
            case "float" -> Float.valueOf(text);
            case "double" -> Double.valueOf(text);
            default -> text;
        };
    }
}
