package dev.fletching.frontend.cli.runtime;

import io.quarkus.arc.Arc;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** Takes commands from CDI, and nothing else: asking it for what is no bean would be slow and would be logged. */
final class CommandFactory implements IFactory {

    private final IFactory plain = CommandLine.defaultFactory();

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type.isAnnotationPresent(Command.class)) {
            return Arc.container().instance(type).get();
        }
        return plain.create(type);
    }
}
