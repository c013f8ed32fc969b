package dev.fletching.frontend.cli.command;

import java.util.Locale;

/** A tree of text, Graphviz, Mermaid, or JSON. */
enum GraphFormat {
    TEXT, DOT, MERMAID, JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
