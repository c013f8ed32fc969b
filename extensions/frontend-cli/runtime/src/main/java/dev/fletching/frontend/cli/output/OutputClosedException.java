package dev.fletching.frontend.cli.output;

import java.io.IOException;

/** Standard output takes nothing more: its reader has left, or its disk is full. */
public final class OutputClosedException extends RuntimeException {

    /** @param cause what the operating system said */
    public OutputClosedException(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether the reader left on its own, as {@code head} does; that is no failure. */
    public boolean readerLeft() {
        String message = getMessage();
        return message != null && (message.contains("Broken pipe") || message.contains("pipe is being closed")
                || message.contains("Pipe closed"));
    }
}
