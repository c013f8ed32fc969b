package dev.fletching.frontend.cli.command;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import dev.fletching.frontend.cli.output.OutputClosedException;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Gives the command line its manners: streams, exit codes and words for failures. */
public final class CommandLines {

    private static final int WIDTH = 100;

    private CommandLines() {}

    /** Set up a command line of the {@linkplain FletchingCommand top command}. */
    public static CommandLine prepare(CommandLine commandLine, Terminal terminal, ApplicationVersion version) {
        FletchingCommand top = commandLine.getCommand();
        FailureHandler failures = new FailureHandler(terminal, top::verbose);
        commandLine.getCommandSpec().version("fletching " + version.value(), "Java " + Runtime.version());
        return commandLine
                .setOut(new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(terminal.err(), StandardCharsets.UTF_8), true))
                .setUsageHelpWidth(WIDTH)
                .setUsageHelpLongOptionsMaxWidth(32)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setExecutionStrategy(parsed -> run(parsed, terminal, failures));
    }

    private static int run(ParseResult parsed, Terminal terminal, FailureHandler failures) {
        try {
            int code = new RunLast().execute(parsed);
            parsed.commandSpec().commandLine().getOut().flush();
            terminal.out().flush();
            return code;
        } catch (OutputClosedException e) {
            return failures.report(e);
        } catch (OutOfMemoryError e) {
            return failures.outOfMemory(e);
        }
    }
}
