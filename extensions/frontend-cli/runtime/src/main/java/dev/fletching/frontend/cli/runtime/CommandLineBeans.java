package dev.fletching.frontend.cli.runtime;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Ingestor;
import dev.fletching.api.ingest.Rebuilder;
import dev.fletching.frontend.cli.command.ApplicationVersion;
import dev.fletching.frontend.cli.command.CommandLines;
import dev.fletching.frontend.cli.command.FletchingCommand;
import dev.fletching.frontend.cli.command.Ingestion;
import dev.fletching.frontend.cli.command.Rebuilding;
import dev.fletching.frontend.cli.output.Terminal;
import io.quarkus.arc.DefaultBean;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.runtime.annotations.CommandLineArguments;
import picocli.CommandLine;

/** What the commands ask for. */
@Singleton
final class CommandLineBeans {

    @Produces
    @Singleton
    @DefaultBean
    Terminal terminal() {
        return new Terminal(System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                StandardError.isTerminal());
    }

    @Produces
    @Singleton
    Ingestion ingestion(Instance<Ingestor> ingestor) {
        return () -> {
            if (!ingestor.isResolvable()) {
                throw new FletchingException("the application must have an ingestor to take files into an index, got none."
                        + " Add the extension dev.fletching:quarkus-fletching-ingest.");
            }
            return ingestor.get();
        };
    }

    @Produces
    @Singleton
    Rebuilding rebuilding(Instance<Rebuilder> rebuilder) {
        return () -> {
            if (!rebuilder.isResolvable()) {
                throw new FletchingException("the application must have a rebuilder to make indexes anew, got none."
                        + " Add the extension dev.fletching:quarkus-fletching-ingest.");
            }
            return rebuilder.get();
        };
    }

    @Produces
    @Singleton
    ApplicationVersion version(@ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        return new ApplicationVersion(version);
    }

    @Produces
    CommandLine commandLine(@TopCommand FletchingCommand command, Terminal terminal, ApplicationVersion version,
            @CommandLineArguments String[] arguments) {
        return CommandLines.of(command, new CommandFactory(), terminal, version, List.of(arguments));
    }
}
