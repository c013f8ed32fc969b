package dev.fletching.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.IngestRequest;
import dev.fletching.api.ingest.SplitSize;
import dev.fletching.api.ingest.Splitter;

/**
 * Hashes of files with all that decides what becomes of them: the reader, the columns, the splitter, the size of passages, the
 * model and its prompt. Used by one thread.
 */
final class SourceStates {

    /** Rises when files are read or cut in another way than before, so that all are read again. */
    private static final String VERSION = "1";

    private final Digests digests = new Digests();
    private final String settings;
    private final String readers;

    SourceStates(FileIngestor.Parts parts, IngestRequest request, Splitter splitter, PassageBudget budget) {
        Embedder embedder = request.embedder();
        SplitSize size = budget.base();
        Columns columns = request.columns().orElse(parts.settings().columns());
        this.settings = new Digests().of(List.of(VERSION, splitter.getClass().getName(), size.toString(), columns.toString(),
                Fingerprints.modelOf(embedder)));
        this.readers = String.join(" ", parts.readers().stream().map(SourceStates::name).toList());
    }

    /** The state of a file that a reader reads, or of an archive that all of them may read. */
    String of(Found found, Optional<DocumentReader> reader) throws IOException {
        return digests.of(settings + " " + reader.map(SourceStates::name).orElse(readers), found.file());
    }

    private static String name(DocumentReader reader) {
        return reader.getClass().getName();
    }
}
