package dev.fletching.benchmarks;

/** An option or folder that whoever runs the benchmarks can mend; its message says how. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
