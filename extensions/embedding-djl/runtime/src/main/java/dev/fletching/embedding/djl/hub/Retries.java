package dev.fletching.embedding.djl.hub;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.jboss.logging.Logger;

/** Tries again after faults that may pass, with pauses that double, a limited number of times. */
record Retries(int limit, Duration backoff) {

    private static final Logger LOG = Logger.getLogger(Retries.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** What is tried. */
    @FunctionalInterface
    interface Attempt<T> {

        /** Try it once. */
        T run() throws IOException;
    }

    /** Try until it succeeds; the last fault is thrown as it is. */
    <T> T run(Attempt<T> attempt) throws IOException {
        Duration pause = backoff;
        for (int tries = 0;; tries++) {
            try {
                return attempt.run();
            } catch (IOException fault) {
                if (fault instanceof LocalWriteException || tries == limit || Thread.currentThread().isInterrupted()) {
                    throw fault;
                }
                LOG.debugf("Hub: %s; trying again", fault.getMessage());
                pause(fault, pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static void pause(IOException fault, Duration planned) {
        Duration asked = fault instanceof HubFault hub ? hub.hubAsksToWait() : Duration.ZERO;
        Duration pause = asked.compareTo(planned) > 0 ? asked : planned;
        Duration limited = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        LockSupport.parkNanos(limited.toNanos());
    }
}
