package dev.fletching.frontend.cli.command;

import java.util.Locale;

/** One JSON array, JSON Lines, or a NumPy file. */
enum EmbedFormat {
    JSON, JSONL, NPY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
