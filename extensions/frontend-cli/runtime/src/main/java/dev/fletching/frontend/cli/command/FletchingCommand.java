package dev.fletching.frontend.cli.command;

import jakarta.inject.Inject;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The top command; {@link CommandTree} adds the others. */
@TopCommand
@Command(name = "fletching", mixinStandardHelpOptions = true, description = "Embeds texts, searches by meaning, and measures how well it goes.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
    "0:All went well.",
    "1:Something failed; standard error says what, and what to do.",
    "2:The command line was wrong."}, footerHeading = "%nExamples:%n", footer = {"  fletching quickstart",
        "  fletching similarity 'a red fox' 'a small animal'",
        "  fletching index --into notes-index ~/notes", "  fletching search --in notes-index 'how do owls hunt?'"})
public final class FletchingCommand implements Runnable {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show where in the program a failure happened. FLETCHING_DEBUG=1 does so too.")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    @Inject
    FletchingCommand() {}

    boolean verbose() {
        return verbose || System.getenv("FLETCHING_DEBUG") != null;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
