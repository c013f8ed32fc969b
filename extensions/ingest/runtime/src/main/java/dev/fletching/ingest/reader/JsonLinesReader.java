package dev.fletching.ingest.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
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
    private final JsonRecordParser parser = new JsonRecordParser();

    /** @param limits how long a line may be */
    public JsonLinesReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean accepts(Path file) {
        return FileNames.hasExtension(file, EXTENSIONS);
    }

    @Override
    public void read(Path file, String id, Consumer<Document> sink) {
        LineFile.read(file, limits.maxLineBytes(), (number, line) -> {
            if (!line.isBlank()) {
                sink.accept(document(file, id, number, line));
            }
        });
    }

    private Document document(Path file, String id, long number, String line) {
        try {
            JsonRecord json = parser.parse(line);
            String own = json.id().orElse("line-" + number);
            return new Document(id + "#" + own, file.toString(), json.title(), json.text(), List.of(), json.metadata());
        } catch (BadRecordException bad) {
            throw new FletchingException(("File '%s' must have a JSON object with the field 'text' in every line, "
                    + "got %s at line %d, column %d. Mend or remove the line.").formatted(file, bad.getMessage(), number,
                            bad.column()),
                    bad);
        }
    }
}
