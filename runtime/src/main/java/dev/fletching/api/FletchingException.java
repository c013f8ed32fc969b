package dev.fletching.api;

/**
 * Something that the user can mend. The message says what must hold, what was found and what to do, and is shown as it is,
 * without a stack trace.
 *
 * @since 0.1
 */
public class FletchingException extends RuntimeException {

    /**
     * @param message subject, rule, value and remedy, as in "dimensions must be 1 to 384, got 500. Choose a smaller number."
     */
    public FletchingException(String message) {
        super(message);
    }

    /**
     * @param message subject, rule, value and remedy
     * @param cause what happened underneath
     */
    public FletchingException(String message, Throwable cause) {
        super(message, cause);
    }
}
