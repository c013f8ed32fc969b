package dev.fletching.frontend.cli.command;

import java.util.Locale;

/** For people, or for programs. */
enum TableFormat {
    TABLE, JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
