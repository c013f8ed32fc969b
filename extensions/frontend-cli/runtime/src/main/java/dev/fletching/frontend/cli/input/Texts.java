package dev.fletching.frontend.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

import dev.fletching.api.FletchingException;
import dev.fletching.frontend.cli.output.Failures;

/** Texts in order, read when they are asked for, so that a file of any length takes little memory. */
public final class Texts implements Iterator<String>, AutoCloseable {

    /** Gives one text after the other. */
    @FunctionalInterface
    private interface Source {
        Optional<String> read() throws IOException;
    }

    private final Source source;
    private final AutoCloseable resource;
    private final String name;
    private final LongSupplier count;
    private Optional<String> ahead = Optional.empty();
    private long blank;

    private Texts(Source source, AutoCloseable resource, String name, LongSupplier count) {
        this.source = source;
        this.resource = resource;
        this.name = name;
        this.count = count;
    }

    /** Texts that are here already. */
    public static Texts of(List<String> texts) {
        Iterator<String> iterator = texts.iterator();
        return new Texts(() -> iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty(), () -> {}, "the texts",
                texts::size);
    }

    /** Texts of standard input, one a line. */
    public static Texts ofStream(InputStream in) {
        Utf8Lines lines = new Utf8Lines(in, "standard input");
        return new Texts(lines::read, () -> {}, lines.name(), () -> -1);
    }

    /**
     * Texts of a file: one a line, or the field {@code text} of every line where the file's name ends in {@code .jsonl}.
     *
     * @throws FletchingException if the file cannot be opened
     */
    public static Texts ofFile(Path file) {
        return open(file, lines -> file.toString().endsWith(".jsonl") ? () -> jsonText(lines) : lines::read);
    }

    private static Texts open(Path file, Function<Utf8Lines, Source> reading) {
        if (Files.isDirectory(file)) {
            throw new FletchingException("input must be a file, got the folder '" + file + "'. Name one file of it.");
        }
        try {
            Utf8Lines lines = new Utf8Lines(Files.newInputStream(file), "'" + file + "'");
            return new Texts(reading.apply(lines), lines, lines.name(), () -> LineCount.of(file));
        } catch (IOException e) {
            throw new FletchingException("input must be a file that can be read: " + Failures.reason(e) + ".", e);
        }
    }

    /**
     * The lines of a file, whatever its name.
     *
     * @throws FletchingException if the file cannot be opened
     */
    public static Texts linesOf(Path file) {
        return open(file, lines -> lines::read);
    }

    private static Optional<String> jsonText(Utf8Lines lines) throws IOException {
        Optional<String> line = lines.read();
        while (line.isPresent() && line.get().isBlank()) {
            line = lines.read();
        }
        return line.map(text -> JsonText.of(text, "line " + lines.number() + " of " + lines.name()));
    }

    /** How many texts there are, about; -1 where only reading them would tell. Reads a file once to count its lines. */
    public long expected() {
        return count.getAsLong();
    }

    /** How many of the texts given so far were blank. */
    public long blank() {
        return blank;
    }

    /** How messages name where the texts come from. */
    public String name() {
        return name;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty()) {
            try {
                ahead = source.read();
            } catch (IOException e) {
                throw new FletchingException(name + " cannot be read: " + Failures.reason(e) + ".", e);
            }
        }
        return ahead.isPresent();
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no text is left");
        }
        String text = ahead.get();
        ahead = Optional.empty();
        if (text.isBlank()) {
            blank++;
        }
        return text;
    }

    @Override
    public void close() {
        try {
            resource.close();
        } catch (Exception e) {
            throw new FletchingException(name + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
