package dev.fletching.frontend.cli.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands under the top one. Only the one that is called is there with all its options, the others have a name and a line for
 * the help: reading what all of them understand takes a command that needs none of it a good part of its memory.
 */
final class CommandTree {

    private static final List<Class<?>> COMMANDS = List.of(QuickstartCommand.class, EmbedCommand.class,
            SimilarityCommand.class, IndexCommand.class, SearchCommand.class, EvaluateCommand.class, ModelsCommand.class,
            PluginsCommand.class);

    private CommandTree() {}

    /** The command line for some arguments; for none it understands all commands, whatever it will be executed with. */
    static CommandLine of(FletchingCommand top, IFactory factory, List<String> arguments) {
        CommandLine line = new CommandLine(top, factory);
        Optional<String> called = arguments.stream().filter(argument -> !argument.startsWith("-")).findFirst();
        for (Class<?> type : COMMANDS) {
            Command command = Objects.requireNonNull(type.getAnnotation(Command.class));
            if (arguments.isEmpty() || called.equals(Optional.of(command.name()))) {
                line.addSubcommand(type);
            } else {
                line.addSubcommand(command.name(), named(command));
            }
        }
        return line;
    }

    private static CommandSpec named(Command command) {
        CommandSpec spec = CommandSpec.create().name(command.name());
        spec.usageMessage().description(command.description());
        return spec;
    }
}
