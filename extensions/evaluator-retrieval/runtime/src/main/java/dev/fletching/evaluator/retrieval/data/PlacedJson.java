package dev.fletching.evaluator.retrieval.data;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import dev.fletching.api.FletchingException;

/** Reads JSON token by token and names file, line and column of every fault. For one thread. */
final class PlacedJson implements AutoCloseable {

    private static final int MAX_DEPTH = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxStringLength(Lines.MAX_LINE_CHARS).maxNestingDepth(MAX_DEPTH).build()).build();

    private final Path path;
    private final OptionalLong line;
    private final JsonParser parser;

    private PlacedJson(Path path, OptionalLong line, Reader reader) throws IOException {
        this.path = path;
        this.line = line;
        this.parser = FACTORY.createParser(reader);
    }

    /** Opens a file that is one JSON value. */
    static PlacedJson ofFile(Path path) {
        return open(path, OptionalLong.empty(), Utf8Reader.open(path));
    }

    /** Opens a line of a file that has one JSON value in each. */
    static PlacedJson ofLine(Path path, long number, String line) {
        return open(path, OptionalLong.of(number), new StringReader(line));
    }

    private static PlacedJson open(Path path, OptionalLong line, Reader reader) {
        try {
            return new PlacedJson(path, line, reader);
        } catch (IOException e) {
            throw Utf8Reader.unreadable(path, e);
        }
    }

    /** The next token; empty after the last. */
    Optional<JsonToken> next() {
        try {
            return Optional.ofNullable(parser.nextToken());
        } catch (IOException e) {
            throw translate(e);
        }
    }

    /** Steps to the next token and requires what it is. */
    void expect(JsonToken token, String what) {
        requireThat(next().filter(t -> t == token).isPresent(), what);
    }

    /** Steps to the next field of the object that is being read and tells its name; empty at the object's end. */
    Optional<String> nextField() {
        return next().filter(t -> t == JsonToken.FIELD_NAME).map(t -> wellFormed(read(parser::currentName)));
    }

    /** Steps to the next token, which must be a string. */
    String nextString(String what) {
        next();
        requireString(what);
        return string();
    }

    /** Requires that the token just read is a string. */
    void requireString(String what) {
        requireThat(parser.currentToken() == JsonToken.VALUE_STRING, what);
    }

    /** The string at which the reader stands. */
    String string() {
        return wellFormed(read(parser::getText));
    }

    /** Steps over the next value. */
    void skipNext() {
        next();
        read(parser::skipChildren);
    }

    /** Requires that nothing follows. */
    void expectEnd() {
        requireThat(next().isEmpty(), "a file or line must end after its first value");
    }

    void requireThat(boolean holds, String what) {
        if (!holds) {
            throw problem(what + ", got " + found(), "Correct the file");
        }
    }

    /** An exception that names the file and the place of the token just read. */
    FletchingException problem(String what, String remedy) {
        return problem(what, remedy, parser.currentTokenLocation().getLineNr(), parser.currentTokenLocation().getColumnNr());
    }

    private FletchingException problem(String what, String remedy, int row, int column) {
        return new FletchingException("file '%s', line %d, column %d: %s. %s.".formatted(path, line.orElse(Math.max(1, row)),
                Math.max(1, column), what, remedy));
    }

    private String found() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "the end of the file";
        }
        return token.isScalarValue()
                ? "a " + token.name().substring("VALUE_".length()).toLowerCase(Locale.ROOT)
                : "'" + token.asString() + "'";
    }

    private String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw problem("a text must be well-formed Unicode, got the lone surrogate U+%04X at character %d"
                        .formatted((int) c, i), "Remove it");
            }
        }
        return text;
    }

    private <T> T read(Read<T> read) {
        try {
            return read.get();
        } catch (IOException e) {
            throw translate(e);
        }
    }

    private FletchingException translate(IOException e) {
        if (e instanceof JsonProcessingException json) {
            int row = json.getLocation() == null ? 1 : json.getLocation().getLineNr();
            int column = json.getLocation() == null ? 1 : json.getLocation().getColumnNr();
            String message = json.getOriginalMessage().lines().findFirst().orElse("unknown");
            return problem("JSON must be valid, got: " + message, "Correct the file", row, column);
        }
        return Utf8Reader.unreadable(path, e);
    }

    @Override
    public void close() {
        read(() -> {
            parser.close();
            return true;
        });
    }

    /** Reading that can fail. */
    @FunctionalInterface
    private interface Read<T> {

        T get() throws IOException;
    }
}
