package dev.fletching.frontend.cli.command;

import jakarta.inject.Inject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the commands that measure. */
@Command(name = "evaluate", description = "Measure how well models and searches find what they should.", subcommands = {
    EvaluateRetrievalCommand.class, EvaluateRunCommand.class}, footerHeading = "%nExamples:%n", footer = {
        "  fletching evaluate retrieval --dataset questions.json --model bge-small-en",
        "  fletching evaluate run --qrels qrels.txt --run run.txt"})
final class EvaluateCommand implements Runnable {

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Inject
    EvaluateCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to evaluate: retrieval or run.");
    }
}
