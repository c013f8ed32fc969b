package dev.fletching.api.embedding;

import java.util.OptionalInt;

/**
 * Which model to open, and how.
 *
 * @param model a name, a folder, or {@code owner/name} of a hub
 * @param dimensions cut vectors to so many dimensions and normalise them again (Matryoshka); empty for all
 * @param prompt {@link #DEFAULT_PROMPT}, {@link #NO_PROMPT}, or the name of a prompt of the model, used for both roles
 * @since 0.1
 */
public record ModelRequest(String model, OptionalInt dimensions, String prompt) {

    /** Use the prompts that the model's card has on by default. */
    public static final String DEFAULT_PROMPT = "default";

    /** Use no prompt. */
    public static final String NO_PROMPT = "none";

    /** Refuses dimensions that are not positive. */
    public ModelRequest {
        if (dimensions.isPresent() && dimensions.getAsInt() < 1) {
            throw new IllegalArgumentException("dimensions must be positive, got " + dimensions.getAsInt());
        }
    }

    /** The model as its card describes it. */
    public static ModelRequest of(String model) {
        return new ModelRequest(model, OptionalInt.empty(), DEFAULT_PROMPT);
    }
}
