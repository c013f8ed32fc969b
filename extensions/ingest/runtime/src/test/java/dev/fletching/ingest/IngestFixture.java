package dev.fletching.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.IngestRequest;
import dev.fletching.api.ingest.SplitSize;
import dev.fletching.ingest.reader.JsonLinesReader;
import dev.fletching.ingest.reader.JsonReader;
import dev.fletching.ingest.reader.MarkdownReader;
import dev.fletching.ingest.reader.ReadLimits;
import dev.fletching.ingest.reader.TextReader;
import dev.fletching.ingest.reader.docx.DocxReader;
import dev.fletching.ingest.reader.html.HtmlReader;
import dev.fletching.ingest.reader.pdf.PdfReader;
import dev.fletching.ingest.reader.table.TableReader;
import dev.fletching.ingest.split.RecursiveSplitter;

/** A folder, an index and an ingestor with all readers. */
abstract class IngestFixture {

    private static final ReadLimits LIMITS = new ReadLimits(1 << 20, 1 << 20);

    @TempDir
    Path folder;

    FakeIndex index = new FakeIndex();
    HashEmbedder embedder = new HashEmbedder(258);
    IngestSettings settings = new IngestSettings(256, 1000, 1 << 22);
    List<DocumentReader> readers = List.of(new TextReader(LIMITS), new MarkdownReader(LIMITS),
            new JsonLinesReader(LIMITS, Columns.USUAL),
            new JsonReader(LIMITS, Columns.USUAL), new TableReader(LIMITS, Columns.USUAL), new HtmlReader(LIMITS),
            new PdfReader(LIMITS), new DocxReader(LIMITS));

    Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    IngestReport ingest(Path... inputs) {
        return ingest(Optional.empty(), ProgressListener.SILENT, inputs);
    }

    IngestReport ingest(Optional<SplitSize> size, ProgressListener progress, Path... inputs) {
        return ingest(new IngestRequest(List.of(inputs), embedder, index, size), progress);
    }

    IngestReport ingest(IngestRequest request, ProgressListener progress) {
        return new FileIngestor(new FileIngestor.Parts(readers, id -> new RecursiveSplitter(), settings)).ingest(request,
                progress);
    }

    /** Ingest, and remove what is there no more. */
    IngestReport prune(Path... inputs) {
        return ingest(new IngestRequest(List.of(inputs), embedder, index, Optional.empty()).pruning(), ProgressListener.SILENT);
    }

    static String records(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i < to; i++) {
            lines.append("{\"id\": \"r%d\", \"text\": \"record number %d\"}%n".formatted(i, i));
        }
        return lines.toString();
    }
}
