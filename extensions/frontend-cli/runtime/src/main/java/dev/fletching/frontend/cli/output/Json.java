package dev.fletching.frontend.cli.output;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON documents: fields in the order they are written, numbers in full precision, line feeds on every system. */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private Json() {}

    /** Writes one value. */
    @FunctionalInterface
    public interface Content {

        /** Write the value. */
        void write(JsonGenerator json) throws IOException;
    }

    /** Print one indented document, ended by a line feed. */
    public static void document(PrintStream out, Content content) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        write(out, json -> {
            json.setPrettyPrinter(printer);
            content.write(json);
        });
        out.print('\n');
    }

    /** Print one value without any white space and without a line feed. */
    public static void compact(PrintStream out, Content content) {
        write(out, content);
    }

    private static void write(PrintStream out, Content content) {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Write a number field, or null where it is not a number, which JSON does not have. */
    public static void number(JsonGenerator json, String field, double value) throws IOException {
        if (!Double.isFinite(value)) {
            json.writeNullField(field);
            return;
        }
        json.writeNumberField(field, value);
    }

    /** Write an array of vector components, each as the shortest decimal that reads back as the same float. */
    public static void vector(JsonGenerator json, String field, float[] vector) throws IOException {
        json.writeArrayFieldStart(field);
        for (float component : vector) {
            json.writeNumber(component);
        }
        json.writeEndArray();
    }
}
