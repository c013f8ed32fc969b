package dev.fletching.benchmarks;

/** An option or folder that whoever runs the benchmarks can mend; its message says how. */
public final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Tell what must be mended. */
    public UsageException(String message) {
        super(message);
    }
}
