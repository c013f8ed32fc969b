package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.io.PrintStream;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.fletching.api.embedding.Embedding;
import dev.fletching.frontend.cli.output.Json;

/** Writes embeddings one a line: as JSON Lines, or as one JSON array. */
final class EmbeddingJson {

    private final PrintStream out;
    private final boolean array;
    private long index;

    EmbeddingJson(PrintStream out, boolean array) {
        this.out = out;
        this.array = array;
    }

    /** Write the next embedding. */
    void add(Embedding embedding) {
        if (array) {
            out.print(index == 0 ? "[\n" : ",\n");
        }
        Json.compact(out, json -> write(json, embedding));
        out.print(array ? "" : "\n");
        index++;
    }

    private void write(JsonGenerator json, Embedding embedding) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", index);
        Json.vector(json, "embedding", embedding.vector());
        json.writeNumberField("tokens", embedding.tokens());
        json.writeBooleanField("truncated", embedding.truncated());
        json.writeEndObject();
    }

    /** Write what ends the document; there must have been an embedding. */
    void finish() {
        out.print(array ? "\n]\n" : "");
    }
}
