package dev.fletching.frontend.cli.deployment;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.fletching.frontend.cli.output.Terminal;

/** Takes the place of the real streams. */
@Singleton
public class CaughtTerminal {

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Streams that are caught. */
    @Produces
    @Singleton
    Terminal terminal() {
        return new Terminal(InputStream.nullInputStream(), out, err, false);
    }
}
