package dev.fletching.ingest.reader.pdf;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.ingest.reader.FileErrors;
import dev.fletching.ingest.reader.FileNames;
import dev.fletching.ingest.reader.ReadLimits;
import dev.fletching.ingest.reader.ReadingThread;
import dev.fletching.ingest.reader.WholeFile;

/**
 * Reads the text of a PDF file as one document that knows where its pages begin. Its title is that of the file's properties,
 * else the file's name; author, subject and language are metadata. Text within pictures is not recognised. Safe for many threads.
 */
@Contribution(id = "pdf", description = "PDF files with their pages", configPrefix = "quarkus.fletching.ingest", api = ApiVersion.CURRENT)
public final class PdfReader implements DocumentReader {

    private static final Set<String> EXTENSIONS = Set.of("pdf");

    private final ReadLimits limits;

    /** @param limits how large a file may be, how many pages it may have, and how long it may take */
    public PdfReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean accepts(Path file) {
        return FileNames.hasExtension(file, EXTENSIONS);
    }

    @Override
    public void read(Path file, String id, Consumer<Document> sink) {
        byte[] bytes = WholeFile.bytes(file, limits.maxDocumentBytes(), max -> FileErrors.documentTooLarge(file, max));
        sink.accept(ReadingThread.call(file, limits.maxTime(), () -> parse(file, id, bytes)));
    }

    private Document parse(Path file, String id, byte[] bytes) throws InterruptedIOException {
        new PdfStreams(file, limits.maxDocumentBytes()).check(bytes);
        TextFonts.install();
        try (PDDocument pdf = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            PageText text = new PageText(file, limits);
            text.extract(pdf);
            PDDocumentInformation properties = pdf.getDocumentInformation();
            String title = text(properties.getTitle()).orElseGet(() -> FileNames.of(file));
            return new Document(id, file.toString(), title, text.text(), List.of(), text.pages(), metadata(pdf, properties));
        } catch (InvalidPasswordException cause) {
            throw new FletchingException("File '%s' must be readable without a password, got one that asks for it. "
                    .formatted(file) + "Save it without the password.", cause);
        } catch (IOException cause) {
            throw FileErrors.damaged(file, "a sound PDF file", cause.getMessage(), cause);
        }
    }

    private static Map<String, String> metadata(PDDocument pdf, PDDocumentInformation properties) {
        Map<String, String> metadata = new TreeMap<>();
        text(properties.getAuthor()).ifPresent(it -> metadata.put("author", it));
        text(properties.getSubject()).ifPresent(it -> metadata.put("subject", it));
        text(pdf.getDocumentCatalog().getLanguage()).ifPresent(it -> metadata.put("lang", it));
        return metadata;
    }

    private static Optional<String> text(String property) {
        return Optional.ofNullable(property).map(PageText::mended).map(String::strip).filter(it -> !it.isEmpty());
    }
}
