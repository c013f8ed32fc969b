package dev.fletching.frontend.cli.command;

import java.util.List;
import java.util.Optional;

import dev.fletching.api.ingest.Columns;
import picocli.CommandLine.Option;

/** How files are read and cut. */
final class ReadingOptions {

    @Option(names = "--splitter", paramLabel = "ID", defaultValue = Option.NULL_VALUE, description = "What cuts documents, as 'fletching plugins list' names them. Default: the configured one.")
    private String splitter;

    @Option(names = "--id-column", paramLabel = "NAME", defaultValue = Option.NULL_VALUE, description = "Column of tables, or field of records, that is the id. These four replace what is configured, and what is not named is found by its usual names.")
    private String id;

    @Option(names = "--title-column", paramLabel = "NAME", defaultValue = Option.NULL_VALUE, description = "The one that is the title.")
    private String title;

    @Option(names = "--text-column", paramLabel = "NAME", description = "One that is text; several are joined in their order.")
    private List<String> text = List.of();

    @Option(names = "--metadata-column", paramLabel = "NAME", description = "One that is kept as metadata; may be repeated. Default: all that are left.")
    private List<String> metadata = List.of();

    Optional<String> splitter() {
        return Optional.ofNullable(splitter);
    }

    /** The columns, where any is named. */
    Optional<Columns> columns() {
        Columns named = new Columns(Optional.ofNullable(id), Optional.ofNullable(title), text,
                metadata.isEmpty() ? Optional.empty() : Optional.of(metadata));
        return named.equals(Columns.USUAL) ? Optional.empty() : Optional.of(named);
    }
}
