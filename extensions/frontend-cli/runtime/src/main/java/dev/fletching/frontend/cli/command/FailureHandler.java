package dev.fletching.frontend.cli.command;

import java.util.function.BooleanSupplier;

import dev.fletching.api.FletchingException;
import dev.fletching.frontend.cli.output.OutputClosedException;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns failures into a line on standard error and an exit code. */
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private static final int BYTES_PER_MIB = 1 << 20;

    private final Terminal terminal;
    private final BooleanSupplier verbose;

    FailureHandler(Terminal terminal, BooleanSupplier verbose) {
        this.terminal = terminal;
        this.verbose = verbose;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        return report(failure);
    }

    /** Say what went wrong; the exit code is 1, or 0 where the reader of the output has left. */
    int report(Exception failure) {
        if (failure instanceof OutputClosedException closed) {
            return outputClosed(closed);
        }
        flushResults();
        String message = failure instanceof FletchingException ? failure.getMessage() : unexpected(failure);
        return say(message, failure);
    }

    private int outputClosed(OutputClosedException closed) {
        if (closed.readerLeft()) {
            return ExitCode.OK;
        }
        return say("standard output cannot be written: " + closed.getMessage() + ". Make room, or write elsewhere.", closed);
    }

    int outOfMemory(OutOfMemoryError error) {
        return say("memory must hold the data, and %d MiB were not enough. Give more, as in FLETCHING_JAVA_OPTS=-Xmx2g."
                .formatted(Runtime.getRuntime().maxMemory() / BYTES_PER_MIB), error);
    }

    private static String unexpected(Exception failure) {
        String detail = failure.getMessage() == null ? "" : ": " + failure.getMessage().lines().findFirst().orElse("");
        return "this should not have happened: " + failure.getClass().getName() + detail
                + ". Run it again with --verbose and report what it prints.";
    }

    private void flushResults() {
        try {
            terminal.out().flush();
        } catch (OutputClosedException e) {
            terminal.warn("standard output was closed before all results were written");
        }
    }

    private int say(String message, Throwable failure) {
        terminal.err().println("fletching: " + message);
        if (verbose.getAsBoolean()) {
            failure.printStackTrace(terminal.err());
        }
        return ExitCode.SOFTWARE;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        CommandLine commandLine = mistake.getCommandLine();
        terminal.err().println("fletching: " + mistake.getMessage());
        UnmatchedArgumentException.printSuggestions(mistake, terminal.err());
        terminal.err().println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }
}
