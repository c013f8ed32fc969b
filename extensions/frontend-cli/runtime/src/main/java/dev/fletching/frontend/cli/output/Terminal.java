package dev.fletching.frontend.cli.output;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The streams of a command: results go to standard output, everything else to standard error. UTF-8 whatever the locale.
 * <p>
 * Not safe for many threads.
 */
public final class Terminal {

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;

    /**
     * @param in standard input
     * @param out standard output; is buffered here
     * @param err standard error
     * @param interactive whether a person sees standard error, so that progress may be shown on it
     */
    public Terminal(InputStream in, OutputStream out, OutputStream err, boolean interactive) {
        this.in = in;
        this.out = new PrintStream(new BufferedOutputStream(new StandardOutput(out), 1 << 16), false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.interactive = interactive;
    }

    /** Standard input, as bytes. */
    public InputStream in() {
        return in;
    }

    /** Standard output; throws {@link OutputClosedException} where nothing arrives. */
    public PrintStream out() {
        return out;
    }

    /** Standard error. */
    public PrintStream err() {
        return err;
    }

    /** Whether a person sees standard error. */
    public boolean interactive() {
        return interactive;
    }

    /** Say on standard error what the user should know though the command goes on. */
    public void warn(String message) {
        err.println("fletching: warning: " + message);
    }

    /** Make progress heard: a line on standard error where a person sees it, nothing otherwise. */
    public ProgressLine progress() {
        return new ProgressLine(err, interactive, System::nanoTime);
    }
}
