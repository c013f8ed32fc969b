package dev.fletching.frontend.cli.command;

import jakarta.inject.Inject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands about plugins. */
@Command(name = "plugins", description = "Show what plugins contribute, and why something is not active.", subcommands = {
    PluginsListCommand.class, PluginsExplainCommand.class,
    PluginsGraphCommand.class}, footerHeading = "%nExamples:%n", footer = {"  fletching plugins list",
        "  fletching plugins explain lucene", "  fletching plugins graph"})
final class PluginsCommand implements Runnable {

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Inject
    PluginsCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, explain or graph.");
    }
}
