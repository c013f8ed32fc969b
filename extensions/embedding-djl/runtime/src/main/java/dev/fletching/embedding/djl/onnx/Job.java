package dev.fletching.embedding.djl.onnx;

import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

import dev.fletching.api.FletchingException;

/** Parts that several threads take one after the other. A helper that comes late finds none left. */
final class Job {

    private static final int NONE = -1;

    private final int parts;
    private final IntConsumer part;
    private int next;
    private int running;
    private @Nullable Throwable failure;

    Job(int parts, IntConsumer part) {
        this.parts = parts;
        this.part = part;
    }

    /** Do parts until none is left. */
    void help() {
        for (int number = begin(); number != NONE; number = begin()) {
            work(number);
        }
    }

    /** Do parts until none is left or the thread is interrupted, wait for the helpers, and throw what went wrong. */
    void lead() {
        for (int number = begin(); number != NONE; number = begin()) {
            work(number);
            if (Thread.currentThread().isInterrupted()) {
                interrupted();
            }
        }
        await();
        rethrow();
    }

    private void work(int number) {
        Throwable thrown = null;
        try {
            part.accept(number);
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
        end(thrown);
    }

    private synchronized int begin() {
        if (failure != null || next == parts) {
            return NONE;
        }
        running++;
        return next++;
    }

    private synchronized void end(@Nullable Throwable thrown) {
        running--;
        if (failure == null) {
            failure = thrown;
        }
        notifyAll();
    }

    private synchronized void interrupted() {
        if (failure == null && next < parts) {
            failure = new FletchingException("a model at work must not be interrupted, and was. Start it again.");
        }
    }

    /** Running parts use the model's memory, so they are waited for even by a caller who is interrupted. */
    private synchronized void await() {
        boolean wasInterrupted = false;
        while (running > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                wasInterrupted = true;
                interrupted();
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void rethrow() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
