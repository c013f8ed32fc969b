package dev.fletching.embedding.djl.onnx;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.jboss.logging.Logger;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;

/**
 * Lets the runs under way end when the process is told to end, and holds back all others. ONNX Runtime frees its environment at
 * once then, which would take the process down with a signal of its own and a file of the crash. Safe for many threads.
 */
final class LastRuns {

    private static final Logger LOG = Logger.getLogger(LastRuns.class);
    private static final ReadWriteLock RUNNING = new ReentrantReadWriteLock();
    private static final AtomicBoolean WATCHING = new AtomicBoolean();

    private LastRuns() {}

    /** One run of a session. */
    @FunctionalInterface
    interface Run<T> {
        T run() throws OrtException;
    }

    /** Begin to watch for the end, once. */
    static void watch() {
        if (!WATCHING.compareAndSet(false, true)) {
            return;
        }
        holdEnvironment();
        try {
            // Never unlocked: what comes later waits until the process is gone.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.writeLock().lock(), "fletching-last-runs"));
        } catch (IllegalStateException ending) {
            LOG.debug("The process is ending already", ending);
        }
    }

    /** Run a session, unless the process is ending: then wait for its end. */
    static <T> T finish(Run<T> run) throws OrtException {
        RUNNING.readLock().lock();
        try {
            return run.run();
        } finally {
            RUNNING.readLock().unlock();
        }
    }

    /**
     * The environment is freed when as many give it back as took it, and its hook gives it back once. Java's side of it can only
     * be asked once, so its native method is called a second time.
     */
    private static void holdEnvironment() {
        try {
            Field api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
            api.setAccessible(true);
            Method create = OrtEnvironment.class.getDeclaredMethod("createHandle", long.class, int.class, String.class);
            create.setAccessible(true);
            create.invoke(null, api.getLong(null), OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR.getValue(), "fletching");
        } catch (ReflectiveOperationException | RuntimeException other) {
            LOG.debug("ONNX Runtime's environment cannot be held to the end of the process", other);
        }
    }
}
