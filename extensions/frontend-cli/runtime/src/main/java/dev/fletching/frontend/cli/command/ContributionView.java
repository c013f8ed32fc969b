package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.fletching.api.host.ContributionDescriptor;
import dev.fletching.api.host.ContributionState;
import dev.fletching.api.host.ContributionStatus;
import dev.fletching.frontend.cli.output.Display;

/**
 * Shows a contribution and where it stands.
 *
 * @param status the contribution
 * @param facts what it says of itself on this machine
 */
record ContributionView(ContributionStatus status, Map<String, String> facts) {

    /** The state in lower case. */
    static String state(ContributionStatus status) {
        return status.state().name().toLowerCase(Locale.ROOT);
    }

    private String why() {
        if (!status.reason().isBlank()) {
            return status.reason();
        }
        if (!status.descriptor().absence().isBlank()) {
            return status.descriptor().absence();
        }
        return status.state() == ContributionState.AVAILABLE ? "it is created when it is first used" : "";
    }

    /** Print all of it, a line a field. */
    void print(PrintStream out) {
        ContributionDescriptor descriptor = status.descriptor();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("contribution", descriptor.key().toString());
        lines.put("description", descriptor.description());
        lines.put("state", state(status));
        lines.put("why", why());
        lines.put("class", descriptor.className());
        lines.put("plugin", (descriptor.plugin() + " " + descriptor.version()).strip());
        lines.put("requires", String.join(", ", descriptor.requires()));
        lines.put("replaces", String.join(", ", descriptor.replaces()));
        lines.put("native", descriptor.worksInNative() ? "works" : "does not work");
        lines.put("configuration", descriptor.configPrefix().isEmpty() ? "" : descriptor.configPrefix() + ".*");
        lines.putAll(facts);
        lines.forEach((name, value) -> out.printf("%-14s %s%n", name, value.isBlank() ? "-" : Display.oneLine(value)));
    }

    /** Write contributions as a JSON array. */
    static void writeAll(JsonGenerator json, List<ContributionView> views) throws IOException {
        json.writeStartArray();
        for (ContributionView view : views) {
            view.write(json);
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json) throws IOException {
        ContributionDescriptor descriptor = status.descriptor();
        json.writeStartObject();
        json.writeStringField("point", descriptor.key().point());
        json.writeStringField("id", descriptor.key().id());
        json.writeStringField("state", state(status));
        json.writeStringField("reason", status.reason().isBlank() ? descriptor.absence() : status.reason());
        json.writeStringField("plugin", descriptor.plugin());
        json.writeStringField("version", descriptor.version());
        json.writeStringField("description", descriptor.description());
        json.writeStringField("class", descriptor.className());
        json.writeStringField("config_prefix", descriptor.configPrefix());
        json.writeBooleanField("native", descriptor.worksInNative());
        writeNames(json, "requires", descriptor.requires());
        writeNames(json, "replaces", descriptor.replaces());
        json.writeObjectFieldStart("facts");
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            json.writeStringField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeNames(JsonGenerator json, String field, List<String> names) throws IOException {
        json.writeArrayFieldStart(field);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }
}
