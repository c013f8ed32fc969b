package dev.fletching.api.retrieval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fletching.api.FletchingException;
import dev.fletching.api.retrieval.Pipeline.Stage;

/** Reads pipelines. For one use. */
final class PipelineParser {

    private static final String SIGNS = "(),=\"";

    private final String text;
    private int place;

    PipelineParser(String text) {
        this.text = text;
    }

    List<Stage> parse() {
        List<Stage> stages = new ArrayList<>();
        do {
            stages.add(new Stage(word("the id of a retriever or refiner"), take('(') ? options() : Map.of()));
        } while (take(','));
        if (place < text.length()) {
            throw expected("',' or the end");
        }
        return stages;
    }

    /** A value as it is written: in quotes where it has spaces or signs. */
    static String quoted(String value) {
        boolean bare = !value.isEmpty() && value.chars().allMatch(PipelineParser::isBare);
        return bare ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        while (!take(')')) {
            String name = word("an option or ')'");
            if (!take('=')) {
                throw expected("'=' after option '" + name + "'");
            }
            if (options.put(name, value()) != null) {
                throw new FletchingException("option '%s' must stand once in a stage, got it twice in '%s'. Take one away."
                        .formatted(name, text));
            }
            take(',');
        }
        return options;
    }

    private String value() {
        return take('"') ? quotedValue() : word("a value");
    }

    private String quotedValue() {
        StringBuilder value = new StringBuilder();
        while (place < text.length()) {
            char next = text.charAt(place++);
            if (next == '"') {
                skipSpace();
                return value.toString();
            }
            value.append(next == '\\' && place < text.length() ? text.charAt(place++) : next);
        }
        throw expected("a closing quote");
    }

    private String word(String what) {
        skipSpace();
        int start = place;
        while (place < text.length() && isBare(text.charAt(place))) {
            place++;
        }
        if (start == place) {
            throw expected(what);
        }
        String word = text.substring(start, place);
        skipSpace();
        return word;
    }

    private boolean take(char sign) {
        skipSpace();
        if (place == text.length() || text.charAt(place) != sign) {
            return false;
        }
        place++;
        if (sign != '"') {
            skipSpace();
        }
        return true;
    }

    private void skipSpace() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }

    private static boolean isBare(int c) {
        return !Character.isWhitespace(c) && SIGNS.indexOf(c) < 0;
    }

    private FletchingException expected(String what) {
        String rest = place == text.length()
                ? "its end"
                : "'" + text.substring(place, Math.min(text.length(), place + 20)) + "'";
        return new FletchingException("pipeline '%s' must have %s at char %d, got %s. Write it as in %s.".formatted(text, what,
                place + 1, rest, "hybrid(depth=200),rerank(depth=50)"));
    }
}
