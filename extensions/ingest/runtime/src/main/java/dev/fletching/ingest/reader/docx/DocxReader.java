package dev.fletching.ingest.reader.docx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.ingest.reader.FileErrors;
import dev.fletching.ingest.reader.FileNames;
import dev.fletching.ingest.reader.FlowingText;
import dev.fletching.ingest.reader.ReadLimits;
import dev.fletching.ingest.reader.ReadingThread;

/**
 * Reads a Word document as one document, with a section for every heading, tables and lists as lines, and notes at its end.
 * Headers, footers, comments and deleted text are left out. Its title is that of its properties, else its first heading, else
 * the file's name. Safe for many threads.
 * <p>
 * See <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376</a>.
 */
@Contribution(id = "docx", description = "Word documents with their headings and tables", configPrefix = "quarkus.fletching.ingest", api = ApiVersion.CURRENT)
public final class DocxReader implements DocumentReader {

    private static final Set<String> EXTENSIONS = Set.of("docx", "docm");
    private static final String FORMAT = "a sound DOCX file";

    private final ReadLimits limits;

    /** @param limits how large a file may be, what it may unpack to, and how long it may take */
    public DocxReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean accepts(Path file) {
        return FileNames.hasExtension(file, EXTENSIONS);
    }

    @Override
    public void read(Path file, String id, Consumer<Document> sink) {
        try {
            if (Files.size(file) > limits.maxDocumentBytes()) {
                throw FileErrors.documentTooLarge(file, limits.maxDocumentBytes());
            }
        } catch (IOException cause) {
            throw FileErrors.unreadable(file, cause);
        }
        sink.accept(ReadingThread.call(file, limits.maxTime(), () -> parse(file, id)));
    }

    private Document parse(Path file, String id) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            DocxPackage parts = new DocxPackage(file, zip, limits.maxDocumentBytes());
            return document(file, id, parts);
        } catch (XMLStreamException cause) {
            throw FileErrors.damaged(file, FORMAT, place(cause), cause);
        } catch (IOException cause) {
            throw FileErrors.damaged(file, FORMAT, String.valueOf(cause.getMessage()), cause);
        }
    }

    private Document document(Path file, String id, DocxPackage parts) throws IOException, XMLStreamException {
        DocxStyles styles = new DocxStyles();
        parts.read("word/styles.xml", styles::read);
        FlowingText text = new FlowingText(file, limits.maxFileBytes());
        DocxBody body = new DocxBody(text, styles);
        if (!parts.read("word/document.xml", body::read)) {
            throw new FletchingException("File '%s' must be a Word document, got no 'word/document.xml' in it. Check its name."
                    .formatted(file));
        }
        parts.read("word/footnotes.xml", body::read);
        parts.read("word/endnotes.xml", body::read);
        DocxProperties properties = new DocxProperties();
        parts.read("docProps/core.xml", properties::read);
        Map<String, String> metadata = properties.metadata();
        String title = properties.title().or(body::title).or(() -> text.outline().firstHeading())
                .orElseGet(() -> FileNames.of(file));
        return new Document(id, file.toString(), title, text.toString(), text.outline().sections(), metadata);
    }

    private static String place(XMLStreamException cause) {
        String first = cause.getMessage() == null ? "damaged XML" : cause.getMessage().lines().reduce((a, b) -> b).orElse("");
        return cause.getLocation() == null
                ? first
                : "%s (line %d, column %d)".formatted(first, cause.getLocation().getLineNumber(),
                        cause.getLocation().getColumnNumber());
    }
}
