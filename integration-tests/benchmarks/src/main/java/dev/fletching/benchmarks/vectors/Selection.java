package dev.fletching.benchmarks.vectors;

import java.util.Locale;

/** Which vectors a search may find. They are in random order, so a condition has nothing to do with what a vector means. */
enum Selection {

    ALL("all", 1), TENTH("10 %", 10), HUNDREDTH("1 %", 100);

    private final String title;
    private final int every;

    Selection(String title, int every) {
        this.title = title;
        this.every = every;
    }

    String title() {
        return title;
    }

    /** Name of the field that a condition asks for. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a vector has in the field: a number below the {@code every}; those with a 0 are found. */
    String value(int ordinal) {
        return Integer.toString(ordinal % every);
    }

    /** What the field must be. */
    String wanted() {
        return "0";
    }

    boolean includes(int ordinal) {
        return ordinal % every == 0;
    }
}
