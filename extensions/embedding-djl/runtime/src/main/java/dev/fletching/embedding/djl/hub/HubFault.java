package dev.fletching.embedding.djl.hub;

import java.io.IOException;
import java.time.Duration;

/** A fault that may pass: the line is cut, the hub is overloaded, bytes arrived wrong. */
final class HubFault extends IOException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    HubFault(String message) {
        this(message, Duration.ZERO);
    }

    /** @param wait how long the hub asks to wait before the next try */
    HubFault(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    /** How long the hub asks to wait. */
    Duration hubAsksToWait() {
        return wait;
    }
}
