package dev.fletching.ingest.reader;

import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.fletching.api.FletchingException;

/**
 * A thread that reads one file within a time. When the time is over it is interrupted and left alone: parsers that look at the
 * interruption end at once, and none of them keeps a process from ending.
 */
public final class ReadingThread extends Thread {

    private ReadingThread(Runnable reading) {
        super(reading, "fletching-reading");
        setDaemon(true);
    }

    /**
     * Read a file.
     *
     * @param file named in failures
     * @param limit how long it may take
     * @param reading makes the result; must not hand anything out but it
     * @throws FletchingException if it takes longer, nests too deeply, needs more memory than there is, or says so itself
     */
    public static <T> T call(Path file, Duration limit, Callable<T> reading) {
        FutureTask<T> task = new FutureTask<>(reading);
        new ReadingThread(task).start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException cause) {
            task.cancel(true);
            throw new FletchingException(("File '%s' must be read within %s s, got no end of it. "
                    + "Leave it out, or raise quarkus.fletching.ingest.max-time.")
                    .formatted(file, BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString()), cause);
        } catch (InterruptedException cause) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new FletchingException("File '%s' must be read to its end, got an interruption. Read it again."
                    .formatted(file), cause);
        } catch (ExecutionException cause) {
            throw failure(file, cause.getCause());
        }
    }

    /**
     * To be asked often by what runs in such a thread.
     *
     * @throws InterruptedIOException if the time is over
     */
    public static void checkTime() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("the time is over");
        }
    }

    private static FletchingException failure(Path file, Throwable cause) {
        return switch (cause) {
            case FletchingException own -> own;
            case StackOverflowError deep ->
                FileErrors.damaged(file, "nested less deeply", "more levels than a stack holds", deep);
            case OutOfMemoryError large -> FileErrors.damaged(file, "readable in the memory there is", "one that needs more",
                    large);
            default -> FileErrors.damaged(file, "sound", "one that its parser fails on (" + cause + ")", cause);
        };
    }
}
