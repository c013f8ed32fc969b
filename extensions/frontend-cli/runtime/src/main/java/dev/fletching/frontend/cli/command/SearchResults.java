package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.fletching.api.index.Match;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.StageRank;
import dev.fletching.frontend.cli.output.Display;
import dev.fletching.frontend.cli.output.Json;
import dev.fletching.frontend.cli.output.Snippet;
import dev.fletching.frontend.cli.output.Terminal;

/**
 * Shows what a search found.
 *
 * @param query what was asked, as it is shown
 * @param words the words that were asked with; blank for none
 * @param index where they were found
 * @param stage id of the stage that ranked them last
 * @param found the passages, best first
 * @param details what else to tell
 */
record SearchResults(String query, String words, PassageIndex index, String stage, List<Retrieved> found, Details details) {

    /**
     * What to tell beside the ranking.
     *
     * @param explain where each stage ranked a passage
     * @param highlight where words of the query are
     */
    record Details(boolean explain, boolean highlight) {}

    private static final int SNIPPET_WIDTH = 90;

    /** Print it for people to standard output. */
    void print(Terminal terminal) {
        if (found.isEmpty()) {
            terminal.warn("nothing was found; no passage fits, or the index is empty");
            return;
        }
        terminal.out().println("RANK   SCORE  SOURCE");
        for (Retrieved hit : found) {
            print(terminal.out(), hit);
            if (details.explain()) {
                stages(hit).forEach(stage -> terminal.out().println("              " + line(stage)));
            }
        }
    }

    private void print(PrintStream out, Retrieved hit) {
        Passage passage = hit.passage();
        out.printf("%4d  %6s  %s%n", hit.rank(), Display.decimals(hit.score()), place(passage));
        out.println("              " + (details.highlight()
                ? Snippet.of(passage.text(), index.matches(words, passage.text()), SNIPPET_WIDTH)
                : Display.snippet(passage.text(), SNIPPET_WIDTH)));
    }

    /** What ranked a passage: the stages, or the one retriever itself. */
    private List<StageRank> stages(Retrieved hit) {
        return hit.stages().isEmpty()
                ? List.of(new StageRank(stage, hit.rank(), hit.score(), hit.scale()))
                : hit.stages();
    }

    private static String line(StageRank stage) {
        return "%s: rank %d, %s %s".formatted(stage.stage(), stage.rank(), stage.scale(), Display.decimals(stage.score()));
    }

    private static String place(Passage passage) {
        Origin origin = passage.origin();
        String source = origin.source().isEmpty() ? passage.id() : origin.source();
        StringBuilder place = new StringBuilder(Display.oneLine(source));
        for (String part : List.of(origin.title(), origin.section())) {
            if (!part.isBlank()) {
                place.append(" · ").append(Display.oneLine(part));
            }
        }
        return origin.page() > 0 ? place.append(" · page ").append(origin.page()).toString() : place.toString();
    }

    /** Write it as a JSON object. */
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("query", query);
        json.writeStringField("model", index.space().model());
        json.writeArrayFieldStart("results");
        for (Retrieved hit : found) {
            write(json, hit);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeStages(JsonGenerator json, Retrieved hit) throws IOException {
        json.writeArrayFieldStart("stages");
        for (StageRank stage : stages(hit)) {
            json.writeStartObject();
            json.writeStringField("stage", stage.stage());
            json.writeNumberField("rank", stage.rank());
            Json.number(json, "score", stage.score());
            json.writeStringField("scale", stage.scale());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeMatches(JsonGenerator json, String text) throws IOException {
        json.writeArrayFieldStart("matches");
        for (Match match : index.matches(words, text)) {
            json.writeStartObject();
            json.writeNumberField("start", match.start());
            json.writeNumberField("end", match.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Retrieved hit) throws IOException {
        Passage passage = hit.passage();
        Origin origin = passage.origin();
        json.writeStartObject();
        json.writeNumberField("rank", hit.rank());
        Json.number(json, "score", hit.score());
        json.writeStringField("scale", hit.scale());
        if (details.explain()) {
            writeStages(json, hit);
        }
        if (details.highlight()) {
            writeMatches(json, passage.text());
        }
        json.writeStringField("id", passage.id());
        json.writeStringField("text", passage.text());
        json.writeStringField("document", origin.document());
        json.writeStringField("source", origin.source());
        json.writeStringField("title", origin.title());
        json.writeStringField("section", origin.section());
        if (origin.page() > 0) {
            json.writeNumberField("page", origin.page());
        }
        json.writeNumberField("start", origin.start());
        json.writeNumberField("end", origin.end());
        json.writeObjectFieldStart("metadata");
        for (Map.Entry<String, String> entry : passage.metadata().entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
