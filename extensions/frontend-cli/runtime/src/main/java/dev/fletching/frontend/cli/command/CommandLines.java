package dev.fletching.frontend.cli.command;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.fletching.api.FletchingException;
import dev.fletching.frontend.cli.output.Display;
import dev.fletching.frontend.cli.output.OutputClosedException;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Gives the command line its manners: streams, exit codes and words for failures. */
public final class CommandLines {

    private static final int WIDTH = 100;
    private static final char REPLACEMENT = '\uFFFD';

    private CommandLines() {}

    /**
     * Set up the command line.
     *
     * @param top the top command
     * @param factory makes the command that is called
     * @param arguments what it will be executed with
     */
    public static CommandLine of(FletchingCommand top, IFactory factory, Terminal terminal, ApplicationVersion version,
            List<String> arguments) {
        return prepare(CommandTree.of(top, factory, arguments), top, terminal, version);
    }

    private static CommandLine prepare(CommandLine commandLine, FletchingCommand top, Terminal terminal,
            ApplicationVersion version) {
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

    /** In a locale without UTF-8, Java has lost characters of the arguments before any of our code runs. */
    private static void requireReadable(ParseResult parsed) {
        boolean lossy = !"UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
        for (String argument : parsed.originalArgs()) {
            if (lossy && argument.indexOf(REPLACEMENT) >= 0) {
                throw new FletchingException("the locale must be one of UTF-8 to pass such characters, got '"
                        + Display.oneLine(argument) + "'. Set LC_ALL=C.UTF-8, or use --input.");
            }
        }
    }

    private static int run(ParseResult parsed, Terminal terminal, FailureHandler failures) {
        try {
            requireReadable(parsed);
            int code = new RunLast().execute(parsed);
            parsed.commandSpec().commandLine().getOut().flush();
            terminal.out().flush();
            return code;
        } catch (OutputClosedException | FletchingException e) {
            return failures.report(e);
        } catch (OutOfMemoryError e) {
            return failures.outOfMemory(e);
        }
    }
}
