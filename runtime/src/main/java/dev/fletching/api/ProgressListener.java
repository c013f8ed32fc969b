package dev.fletching.api;

/**
 * Hears how far a long job has come. Called from the thread that does the work, often: implementations return quickly and
 * limit what they print themselves.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ProgressListener {

    /** Hears nothing. */
    ProgressListener SILENT = (stage, done, total) -> {};

    /**
     * Take note of progress.
     *
     * @param stage what is being done, as in "embedding"
     * @param done units finished; never falls within a stage
     * @param total units altogether, or -1 where that is not known; may be an estimate, which changes from call to call
     */
    void progress(String stage, long done, long total);
}
