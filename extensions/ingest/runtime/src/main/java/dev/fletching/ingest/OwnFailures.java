package dev.fletching.ingest;

import java.util.Optional;
import java.util.function.Consumer;

import dev.fletching.api.FletchingException;

/**
 * Tells failures of a sink from failures of what calls it: a document that is refused is the file's, a model or an index that fails
 * is not.
 */
final class OwnFailures<T> implements Consumer<T> {

    private final Consumer<T> sink;
    private Optional<RuntimeException> failure = Optional.empty();

    OwnFailures(Consumer<T> sink) {
        this.sink = sink;
    }

    @Override
    public void accept(T value) {
        try {
            sink.accept(value);
        } catch (RefusedException refused) {
            throw refused;
        } catch (RuntimeException own) {
            failure = Optional.of(own);
            throw own;
        }
    }

    /** Throw the failure of the sink, if that is what happened. */
    void rethrow() {
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /** What was given to the sink is wrong. */
    static final class RefusedException extends FletchingException {

        RefusedException(String message) {
            super(message);
        }
    }
}
