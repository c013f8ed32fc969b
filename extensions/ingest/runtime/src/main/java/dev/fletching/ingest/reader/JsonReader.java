package dev.fletching.ingest.reader;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;

/**
 * Reads a JSON file that holds one record or an array of them, a document a record, holding one at a time. A document's id is
 * the file's, {@code #} and the record's own, or {@code record-} and its number from 1. Safe for many threads.
 */
@Contribution(id = "json", description = "JSON files of records with id, title, text and metadata", configPrefix = "quarkus.fletching.ingest", api = ApiVersion.CURRENT)
public final class JsonReader implements DocumentReader {

    private static final Set<String> EXTENSIONS = Set.of("json");

    private final Columns columns;
    private final JsonRecordParser parser;

    /**
     * @param limits how long a record may be
     * @param columns which fields make up a document where the caller does not say
     */
    public JsonReader(ReadLimits limits, Columns columns) {
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
        AtomicLong number = new AtomicLong();
        try (Reader in = new Utf8Reader(file)) {
            parser.parse(in, chosen, json -> sink.accept(document(file, id, number.incrementAndGet(), json)));
        } catch (IOException cause) {
            throw FileErrors.unreadable(file, cause);
        } catch (BadRecordException bad) {
            throw new FletchingException(("File '%s' must be a JSON object with the field 'text', or an array of such, "
                    + "got %s at line %d, column %d. Mend the file, or name its fields.").formatted(file, bad.getMessage(),
                            bad.line(), bad.column()),
                    bad);
        }
    }

    private static Document document(Path file, String id, long number, JsonRecord json) {
        String own = json.id().orElse("record-" + number);
        return new Document(id + "#" + own, file.toString(), json.title(), json.text(), List.of(), json.metadata());
    }
}
