package dev.fletching.ingest.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;

/**
 * Reads a JSON Lines file, a document a line, holding one at a time. A document's id is the file's, {@code #} and the
 * record's own, or {@code line-} and its line number where it has none; blank lines are passed over. Safe for many threads.
 * <p>
 * See <a href="https://jsonlines.org/">JSON Lines</a>.
 */
@Contribution(id = "jsonl", description = "JSON Lines files with id, title, text and metadata", configPrefix = "quarkus.fletching.ingest", api = ApiVersion.CURRENT)
public final class JsonLinesReader implements DocumentReader {

    private static final Set<String> EXTENSIONS = Set.of("jsonl", "ndjson");

    private final ReadLimits limits;
    private final Columns columns;
    private final JsonRecordParser parser;

    /**
     * @param limits how long a line may be
     * @param columns which fields make up a document where the caller does not say
     */
    public JsonLinesReader(ReadLimits limits, Columns columns) {
        this.limits = limits;
        this.columns = columns;
        this.parser = new JsonRecordParser(limits.maxLineBytes());
    }

    @Override
    public boolean accepts(Path file) {
        return FileNames.hasExtension(file, EXTENSIONS);
    }

    @Override
    public void read(Path file, String id, Consumer<Document> sink) {
        read(file, id, columns, sink);
    }

    @Override
    public void read(Path file, String id, Columns chosen, Consumer<Document> sink) {
        LineFile.read(file, limits.maxLineBytes(), (number, line) -> {
            if (!line.isBlank()) {
                sink.accept(document(file, id, number, record(file, number, line, chosen)));
            }
        });
    }

    private JsonRecord record(Path file, long number, String line, Columns chosen) {
        try {
            return parser.parse(line, chosen);
        } catch (BadRecordException bad) {
            throw new FletchingException(("File '%s' must have a JSON object with the field 'text' in every line, "
                    + "got %s at line %d, column %d. Mend or remove the line.").formatted(file, bad.getMessage(), number,
                            bad.column()),
                    bad);
        }
    }

    private static Document document(Path file, String id, long number, JsonRecord json) {
        String own = json.id().orElse("line-" + number);
        return new Document(id + "#" + own, file.toString(), json.title(), json.text(), List.of(), json.metadata());
    }
}
