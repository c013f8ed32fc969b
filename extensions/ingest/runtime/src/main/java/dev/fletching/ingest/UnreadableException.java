package dev.fletching.ingest;

import dev.fletching.api.FletchingException;

/** A file that cannot be read, which does not stop the rest. */
final class UnreadableException extends FletchingException {

    UnreadableException(RuntimeException cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
