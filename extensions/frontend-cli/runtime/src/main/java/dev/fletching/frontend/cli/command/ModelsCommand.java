package dev.fletching.frontend.cli.command;

import jakarta.inject.Inject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands about models. */
@Command(name = "models", description = "Show the models that can be opened by name.", subcommands = {ModelsListCommand.class,
    ModelsShowCommand.class}, footerHeading = "%nExamples:%n", footer = {"  fletching models list",
        "  fletching models show e5-small-v2"})
final class ModelsCommand implements Runnable {

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Inject
    ModelsCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list or show.");
    }
}
