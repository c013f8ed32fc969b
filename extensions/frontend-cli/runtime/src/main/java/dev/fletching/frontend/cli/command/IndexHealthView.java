package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.fletching.api.index.IndexHealth;
import dev.fletching.api.index.IndexHealth.Damage;
import dev.fletching.frontend.cli.output.Display;

/**
 * What a check found, for people and for programs.
 *
 * @param index the folder
 * @param health what was found
 */
record IndexHealthView(Path index, IndexHealth health) {

    private static final double MEGABYTE = 1024.0 * 1024;

    void print(PrintStream out) {
        line(out, "index", index.toString());
        line(out, "state", health.sound() ? "sound" : "damaged");
        health.space().ifPresent(space -> {
            line(out, "model", space.model());
            line(out, "dimensions", Integer.toString(space.dimensions()));
            line(out, "similarity", space.similarity().name().toLowerCase(Locale.ROOT));
            line(out, "passages", health.passages() + (health.sound() ? "" : " that can be read"));
            line(out, "deleted", health.size().deleted() + " that still take room");
            line(out, "segments", Integer.toString(health.size().segments()));
        });
        line(out, "size", String.format(Locale.ROOT, "%.1f MB", health.size().bytes() / MEGABYTE));
        health.facts().forEach((name, value) -> line(out, name, value));
        for (Damage damage : health.damages()) {
            line(out, "damaged", damage.file() + " " + damage.finding() + lost(damage.passages()));
        }
        if (!health.sound()) {
            line(out, "remedy", remedy());
        }
    }

    private static String lost(OptionalLong passages) {
        if (passages.isEmpty()) {
            return "; nothing can be read without it";
        }
        return passages.getAsLong() == 0 ? "" : "; up to " + passages.getAsLong() + " passages are lost with it";
    }

    /** What to do about it. */
    private String remedy() {
        if (health.space().isEmpty()) {
            return "restore the folder from a copy, or index again";
        }
        return "restore the folder from a copy, or save the other passages: fletching index rebuild --into NEW " + index;
    }

    private static void line(PrintStream out, String label, String value) {
        out.printf("%-12s  %s%n", Display.oneLine(label), Display.oneLine(value));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("index", index.toString());
        json.writeBooleanField("sound", health.sound());
        if (health.space().isPresent()) {
            json.writeStringField("model", health.space().get().model());
            json.writeNumberField("dimensions", health.space().get().dimensions());
            json.writeStringField("similarity", health.space().get().similarity().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("passages", health.passages());
            json.writeNumberField("deleted", health.size().deleted());
            json.writeNumberField("segments", health.size().segments());
        }
        json.writeNumberField("bytes", health.size().bytes());
        json.writeObjectFieldStart("facts");
        for (Map.Entry<String, String> fact : health.facts().entrySet()) {
            json.writeStringField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("damages");
        for (Damage damage : health.damages()) {
            write(json, damage);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Damage damage) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", damage.file());
        json.writeStringField("finding", damage.finding());
        if (damage.passages().isPresent()) {
            json.writeNumberField("passages", damage.passages().getAsLong());
        } else {
            json.writeNullField("passages");
        }
        json.writeEndObject();
    }
}
