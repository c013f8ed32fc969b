package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.fletching.api.host.ContributionDescriptor;
import dev.fletching.api.host.ContributionState;
import dev.fletching.api.host.ContributionStatus;
import dev.fletching.api.host.ExtensionPointDescriptor;
import dev.fletching.frontend.cli.output.Json;

/**
 * Extension points, what is contributed to them, and what needs or replaces what.
 *
 * @param points the extension points
 * @param statuses the contributions
 */
record PluginGraph(List<ExtensionPointDescriptor> points, List<ContributionStatus> statuses) {

    /** From one node to another, both by full name. */
    private record Edge(String from, String to, String kind) {}

    /** Print it in a format. */
    void print(PrintStream out, GraphFormat format) {
        switch (format) {
            case TEXT -> printText(out);
            case DOT -> printDot(out);
            case MERMAID -> printMermaid(out);
            case JSON -> Json.document(out, this::write);
        }
    }

    private List<ContributionStatus> of(ExtensionPointDescriptor point) {
        return statuses.stream().filter(status -> status.descriptor().key().point().equals(point.id())).toList();
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (ContributionStatus status : statuses) {
            ContributionDescriptor descriptor = status.descriptor();
            String key = descriptor.key().toString();
            edges.add(new Edge(descriptor.key().point(), key, "has"));
            descriptor.requires().forEach(other -> edges.add(new Edge(key, other, "requires")));
            descriptor.replaces().forEach(other -> edges.add(new Edge(key, other, "replaces")));
        }
        return edges;
    }

    private void printText(PrintStream out) {
        for (ExtensionPointDescriptor point : points) {
            out.println(point.id());
            List<ContributionStatus> members = of(point);
            for (int i = 0; i < members.size(); i++) {
                boolean last = i == members.size() - 1;
                out.println((last ? "└─ " : "├─ ") + label(members.get(i)));
                printLinks(out, members.get(i).descriptor(), last ? "      " : "│     ");
            }
        }
    }

    private static String label(ContributionStatus status) {
        String id = status.descriptor().key().id();
        return status.state() == ContributionState.AVAILABLE || status.state() == ContributionState.ACTIVE
                ? id
                : id + " (" + ContributionView.state(status) + ")";
    }

    private static void printLinks(PrintStream out, ContributionDescriptor descriptor, String indent) {
        descriptor.requires().forEach(other -> out.println(indent + "requires " + other));
        descriptor.replaces().forEach(other -> out.println(indent + "replaces " + other));
    }

    private void printDot(PrintStream out) {
        out.println("digraph plugins {");
        out.println("  rankdir=LR;");
        points.forEach(point -> out.println("  \"" + point.id() + "\" [shape=box];"));
        for (Edge edge : edges()) {
            String label = edge.kind().equals("has") ? "" : " [label=\"" + edge.kind() + "\", style=dashed]";
            out.println("  \"" + edge.from() + "\" -> \"" + edge.to() + "\"" + label + ";");
        }
        out.println("}");
    }

    private void printMermaid(PrintStream out) {
        out.println("graph LR");
        points.forEach(point -> out.println("  " + mermaidId(point.id()) + "[" + point.id() + "]"));
        for (ContributionStatus status : statuses) {
            out.println("  " + mermaidId(status.descriptor().key().toString()) + "(" + status.descriptor().key().id() + ")");
        }
        for (Edge edge : edges()) {
            String arrow = edge.kind().equals("has") ? " --> " : " -. " + edge.kind() + " .-> ";
            out.println("  " + mermaidId(edge.from()) + arrow + mermaidId(edge.to()));
        }
    }

    private static String mermaidId(String name) {
        return name.replace('-', '_').replace("/", "__");
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("points");
        for (ExtensionPointDescriptor point : points) {
            json.writeStartObject();
            json.writeStringField("id", point.id());
            json.writeStringField("interface", point.interfaceName());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("edges");
        for (Edge edge : edges()) {
            json.writeStartObject();
            json.writeStringField("from", edge.from());
            json.writeStringField("to", edge.to());
            json.writeStringField("kind", edge.kind());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
