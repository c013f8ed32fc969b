package dev.fletching.index.lucene;

import dev.fletching.api.FletchingException;

/** Bounds of settings. Apart from them, so that their defaults can be made in any order. */
final class Setting {

    private Setting() {}

    /** Refuse a value out of range. */
    static void require(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new FletchingException(
                    "quarkus.fletching.index.lucene.%s must be %d to %d, got %d. Set it to a value between."
                            .formatted(name, least, most, value));
        }
    }
}
