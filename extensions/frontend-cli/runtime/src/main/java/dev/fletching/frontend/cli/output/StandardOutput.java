package dev.fletching.frontend.cli.output;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Passes bytes on and speaks up where they do not arrive; a {@link java.io.PrintStream} alone would swallow that. It speaks up
 * once: what comes later is dropped, so that the end of the program stays quiet.
 */
final class StandardOutput extends OutputStream {

    private final OutputStream target;
    private boolean closed;

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int value) {
        write(new byte[]{(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (closed) {
            return;
        }
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            closed = true;
            throw new OutputClosedException(e);
        }
    }

    @Override
    public void flush() {
        if (closed) {
            return;
        }
        try {
            target.flush();
        } catch (IOException e) {
            closed = true;
            throw new OutputClosedException(e);
        }
    }
}
