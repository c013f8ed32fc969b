package dev.fletching.frontend.cli.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Knows whether a person sees standard error; Java tells it of standard input and output alone. */
final class StandardError {

    private static final Path LINK = Path.of("/proc/self/fd/2");

    private StandardError() {}

    /** Whether standard error is a terminal that understands control codes. */
    static boolean isTerminal() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        if (!Files.isSymbolicLink(LINK)) {
            return System.console() != null;
        }
        try {
            String target = Files.readSymbolicLink(LINK).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
