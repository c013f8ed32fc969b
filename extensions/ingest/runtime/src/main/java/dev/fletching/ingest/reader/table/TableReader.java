package dev.fletching.ingest.reader.table;

import static de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.ingest.reader.FileErrors;
import dev.fletching.ingest.reader.FileNames;
import dev.fletching.ingest.reader.ReadLimits;
import dev.fletching.ingest.reader.Utf8Reader;

/**
 * Reads a table with a header, a document a row, holding one at a time. A document's id is the file's, {@code #} and the row's
 * own, or {@code line-} and the number of the line that it begins on. Values may be quoted, and then hold separators, line ends
 * and doubled quotes. A file without any comma in its header may be separated by semicolons or tabs. Safe for many threads.
 * <p>
 * See <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>.
 */
@Contribution(id = "csv", description = "Tables of comma or tab separated values, a document a row", configPrefix = "quarkus.fletching.ingest", api = ApiVersion.CURRENT)
public final class TableReader implements DocumentReader {

    private static final Set<String> TABS = Set.of("tsv", "tab");
    private static final Set<String> EXTENSIONS = Set.of("csv", "tsv", "tab");
    private static final int SNIFFED_CHARS = 1 << 13;

    private final ReadLimits limits;
    private final Columns columns;

    /**
     * @param limits how long a row may be
     * @param columns which columns make up a document where the caller does not say
     */
    public TableReader(ReadLimits limits, Columns columns) {
        this.limits = limits;
        this.columns = columns;
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
        try (Reader in = new BufferedReader(new Utf8Reader(file), 2 * SNIFFED_CHARS)) {
            char separator = separator(file, in);
            try (CsvReader<CsvRecord> rows = rows(in, separator)) {
                Rows read = new Rows(file, rows.iterator());
                if (read.next()) {
                    Header header = new Header(file, read.row(), chosen);
                    while (read.next()) {
                        sink.accept(document(file, id, header, read));
                    }
                }
            }
        } catch (IOException cause) {
            throw FileErrors.unreadable(file, cause);
        }
    }

    private Document document(Path file, String id, Header header, Rows at) {
        List<String> row = at.row();
        if (row.size() != header.columns()) {
            throw new FletchingException(
                    "File '%s' must have %d values in every row, got %d at line %d, %s. Mend or remove the row."
                            .formatted(file, header.columns(), row.size(), at.line(), header.misfit(row)));
        }
        String own = header.id(row).orElse("line-" + at.line());
        return new Document(id + "#" + own, file.toString(), header.title(row), header.text(row), List.of(),
                header.metadata(row));
    }

    private CsvReader<CsvRecord> rows(Reader in, char separator) {
        int max = (int) limits.maxLineBytes();
        return CsvReader.builder().fieldSeparator(separator).maxBufferSize(max).skipEmptyLines(true)
                .extraFieldStrategy(IGNORE).missingFieldStrategy(IGNORE).allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .build(CsvRecordHandler.builder().maxFieldSize(max).maxRecordSize(max).build(), in);
    }

    private static char separator(Path file, Reader in) throws IOException {
        if (FileNames.hasExtension(file, TABS)) {
            return '\t';
        }
        in.mark(SNIFFED_CHARS);
        char[] start = new char[SNIFFED_CHARS];
        int count = Math.max(0, in.read(start));
        in.reset();
        String header = new String(start, 0, count).lines().findFirst().orElse("");
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        if (header.indexOf(';') >= 0) {
            return ';';
        }
        return header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    /** The rows of a file; failures name it and the line. */
    private static final class Rows {

        private final Path file;
        private final Iterator<CsvRecord> rows;
        private List<String> row = List.of();
        private long line = 1;

        Rows(Path file, Iterator<CsvRecord> rows) {
            this.file = file;
            this.rows = rows;
        }

        boolean next() {
            try {
                if (!rows.hasNext()) {
                    return false;
                }
                CsvRecord next = rows.next();
                row = next.getFields();
                line = next.getStartingLineNumber();
                return true;
            } catch (CsvParseException cause) {
                throw failure(cause);
            }
        }

        private FletchingException failure(CsvParseException cause) {
            Throwable first = cause;
            while (first.getCause() != null) {
                first = first.getCause();
            }
            if (first instanceof FletchingException own) {
                return own;
            }
            return new FletchingException(("File '%s' must be a table of separated values of bounded size, got '%s' "
                    + "in or after the row at line %d. Mend its quotes.").formatted(file, first.getMessage(), line), cause);
        }

        List<String> row() {
            return row;
        }

        long line() {
            return line;
        }
    }
}
