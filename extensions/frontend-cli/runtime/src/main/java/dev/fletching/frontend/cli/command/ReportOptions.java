package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import dev.fletching.api.FletchingException;
import dev.fletching.frontend.cli.output.AtomicFile;
import dev.fletching.frontend.cli.output.Failures;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Option;

/** The form of a report, and where it goes. */
final class ReportOptions {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ReportFormat format;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to a file. Default: standard output.")
    private Optional<Path> output = Optional.empty();

    ReportFormat format() {
        return format;
    }

    /** Refuse a place that cannot be written to, before the work is done. */
    void check() {
        output.ifPresent(AtomicFile::at);
    }

    /** Let a report print itself to where it should go. */
    void write(Terminal terminal, Consumer<PrintStream> report) {
        if (output.isEmpty()) {
            report.accept(terminal.out());
            return;
        }
        try (AtomicFile file = AtomicFile.at(output.get())) {
            try (PrintStream out = new PrintStream(Files.newOutputStream(file.draft()), false, StandardCharsets.UTF_8)) {
                report.accept(out);
                if (out.checkError()) {
                    throw new IOException("the disk may be full");
                }
            }
            file.commit();
        } catch (IOException e) {
            throw new FletchingException("the report cannot be written: " + Failures.reason(e) + ".", e);
        }
    }
}
