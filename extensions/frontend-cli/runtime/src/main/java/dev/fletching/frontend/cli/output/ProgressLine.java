package dev.fletching.frontend.cli.output;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.LongSupplier;

import dev.fletching.api.ProgressListener;

/** One line that says how far a job is, how fast it goes and how long it will take; gone when the job is done. */
public final class ProgressLine implements ProgressListener, AutoCloseable {

    private static final long INTERVAL_NANOS = 100_000_000;
    private static final long RATE_NANOS = 30_000_000_000L;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean shown;
    private final LongSupplier clock;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private String stage = "";
    private long lastShown;
    private boolean dirty;

    /** How far a stage was at a time. */
    private record Sample(long nanos, long done) {}

    ProgressLine(PrintStream err, boolean shown, LongSupplier clock) {
        this.err = err;
        this.shown = shown;
        this.clock = clock;
        this.lastShown = clock.getAsLong() - INTERVAL_NANOS;
    }

    @Override
    public synchronized void progress(String newStage, long done, long total) {
        if (!shown) {
            return;
        }
        long now = clock.getAsLong();
        if (!newStage.equals(stage)) {
            stage = newStage;
            samples.clear();
        }
        if (samples.isEmpty()) {
            samples.add(new Sample(now, done));
        }
        if (now - lastShown < INTERVAL_NANOS) {
            return;
        }
        lastShown = now;
        dirty = true;
        err.print(ERASE + describe(done, total, rate(now, done)));
        err.flush();
    }

    /** Say that something takes a moment, without numbers. */
    public synchronized void say(String message) {
        if (shown) {
            dirty = true;
            err.print(ERASE + message + " …");
            err.flush();
        }
    }

    /** Units a second over the last half minute, since some units are quicker than others; 0 where that is not known yet. */
    private double rate(long now, long done) {
        while (samples.size() > 1 && now - samples.getFirst().nanos() > RATE_NANOS) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        samples.add(new Sample(now, done));
        double seconds = (now - first.nanos()) / 1e9;
        return seconds < 0.5 ? 0 : (done - first.done()) / seconds;
    }

    private String describe(long done, long total, double rate) {
        StringBuilder line = new StringBuilder(stage).append(' ').append(group(done));
        if (total > 0) {
            line.append('/').append(group(total)).append(" (").append(Math.min(100, 100 * done / total)).append(" %)");
        }
        if (rate <= 0) {
            return line.toString();
        }
        line.append(String.format(Locale.ROOT, rate < 10 ? ", %.1f/s" : ", %.0f/s", rate));
        if (total > done) {
            line.append(", ").append(duration((total - done) / rate)).append(" left");
        }
        return line.toString();
    }

    private static String group(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String duration(double seconds) {
        long whole = (long) Math.ceil(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600 ? whole / 60 + " min " + whole % 60 + " s" : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }

    /** Removes the line. */
    @Override
    public synchronized void close() {
        if (dirty) {
            err.print(ERASE);
            err.flush();
            dirty = false;
        }
    }
}
