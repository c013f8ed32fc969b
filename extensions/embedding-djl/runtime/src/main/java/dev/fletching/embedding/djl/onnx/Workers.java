package dev.fletching.embedding.djl.onnx;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

/**
 * Does the parts of a job side by side. The caller's thread works too, so that a job of one part goes through no queue. However
 * many callers there are, no more parts run at a time than there are threads. Threads are daemons and end at {@link #close()}.
 */
public final class Workers implements AutoCloseable {

    private final int threads;
    private final Semaphore slots;
    private final ExecutorService helpers;

    /** @param threads how many parts are done at a time; positive */
    public Workers(int threads) {
        this.threads = threads;
        this.slots = new Semaphore(threads, true);
        this.helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1),
                Thread.ofPlatform().daemon().name("fletching-model-", 1).factory());
    }

    /**
     * Do every part once and wait for all. After a failure or an interruption no new part is begun.
     *
     * @param parts how many parts there are
     * @param part does the part of a number from 0
     * @throws dev.fletching.api.FletchingException if the calling thread is interrupted; it stays marked as such
     */
    public void forEach(int parts, IntConsumer part) {
        Job job = new Job(parts, number -> withSlot(part, number));
        for (int i = 1; i < Math.min(threads, parts); i++) {
            helpers.execute(job::help);
        }
        job.lead();
    }

    /**
     * Do something at once on the calling thread, with no part running beside it.
     *
     * @return false if a part is running; then nothing was done
     */
    boolean alone(Runnable task) {
        if (!slots.tryAcquire(threads)) {
            return false;
        }
        try {
            task.run();
            return true;
        } finally {
            slots.release(threads);
        }
    }

    /** Do something on another thread, without waiting for it. */
    void beside(Runnable task) {
        helpers.execute(task);
    }

    private void withSlot(IntConsumer part, int number) {
        slots.acquireUninterruptibly();
        try {
            part.accept(number);
        } finally {
            slots.release();
        }
    }

    /** Waits for what was begun. */
    @Override
    public void close() {
        helpers.close();
    }
}
