package dev.fletching.frontend.cli.command;

import java.util.Locale;

/** For people, one JSON document, or JSON Lines with a query a line. */
enum SearchFormat {
    TABLE, JSON, JSONL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
