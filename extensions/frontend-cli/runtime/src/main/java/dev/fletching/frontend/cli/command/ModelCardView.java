package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.Prompts;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.frontend.cli.output.Display;

/**
 * Shows a model's card.
 *
 * @param card the card
 */
record ModelCardView(ModelCard card) {

    /** The cells of a row in the list of models. */
    List<String> cells(boolean preset) {
        return List.of(card.name(), preset ? "yes" : "", Integer.toString(card.dimensions()),
                Integer.toString(card.maxTokens()), card.pooling(),
                weights(), promptsOn(), card.provenance().license());
    }

    private String weights() {
        return card.quantized() ? "int8" : "float";
    }

    private String promptsOn() {
        Prompts prompts = card.prompts();
        StringJoiner on = new StringJoiner(", ");
        prompts.query().ifPresent(name -> on.add("query: " + name));
        prompts.document().ifPresent(name -> on.add("document: " + name));
        String none = prompts.byName().isEmpty() ? "none" : "none (has " + String.join(", ", prompts.byName().keySet()) + ")";
        return on.length() == 0 ? none : on.toString();
    }

    /** Print all of it, a line a field. */
    void print(PrintStream out) {
        Provenance provenance = card.provenance();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("name", card.name());
        lines.put("description", card.description());
        lines.put("dimensions", Integer.toString(card.dimensions()));
        lines.put("max tokens", Integer.toString(card.maxTokens()));
        lines.put("pooling", card.pooling());
        lines.put("normalized", card.normalized() ? "yes" : "no");
        lines.put("weights", weights());
        card.prompts().byName().forEach((name, text) -> lines.put("prompt " + name, quoted(text)));
        lines.put("prompts on", promptsOn());
        lines.put("source", provenance.source());
        lines.put("revision", provenance.revision());
        lines.put("licence", provenance.license());
        lines.put("sha256", provenance.sha256());
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        lines.forEach((name, value) -> out.println(
                (name + " ".repeat(width + 2 - name.length()) + (value.isBlank() ? "-" : Display.oneLine(value)))));
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    /** Write all of it as one JSON object. */
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", card.name());
        json.writeStringField("description", card.description());
        json.writeNumberField("dimensions", card.dimensions());
        json.writeNumberField("max_tokens", card.maxTokens());
        json.writeStringField("pooling", card.pooling());
        json.writeBooleanField("normalized", card.normalized());
        json.writeBooleanField("quantized", card.quantized());
        writePrompts(json, card.prompts());
        json.writeStringField("source", card.provenance().source());
        json.writeStringField("revision", card.provenance().revision());
        json.writeStringField("license", card.provenance().license());
        json.writeStringField("sha256", card.provenance().sha256());
        json.writeEndObject();
    }

    private static void writePrompts(JsonGenerator json, Prompts prompts) throws IOException {
        json.writeObjectFieldStart("prompts");
        for (Map.Entry<String, String> prompt : prompts.byName().entrySet()) {
            json.writeStringField(prompt.getKey(), prompt.getValue());
        }
        json.writeEndObject();
        writeOptional(json, "query_prompt", prompts.query());
        writeOptional(json, "document_prompt", prompts.document());
    }

    private static void writeOptional(JsonGenerator json, String field, Optional<String> value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(field);
            return;
        }
        json.writeStringField(field, value.get());
    }
}
