package dev.fletching.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.IngestRequest;

/** One call of the ingestor. Used by one thread. */
final class IngestRun {

    private final List<DocumentReader> readers;
    private final Notes notes = new Notes();
    private final PassageWriter writer;
    private final DocumentIndexer documents;
    private final FileIndexer files;
    private final ArchiveLimits archives;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> sourceById = new HashMap<>();

    IngestRun(FileIngestor.Parts parts, IngestRequest request, ProgressListener progress) {
        IngestSettings settings = parts.settings();
        this.readers = parts.readers();
        this.archives = settings.archives();
        this.writer = new PassageWriter(request.embedder(), request.index(), settings.commitPassages(), progress);
        PassageBudget budget = new PassageBudget(request.embedder(), request.size(), settings.passageTokens());
        this.documents = new DocumentIndexer(parts.splitters().apply(request.splitter()), request.index(), budget, writer,
                notes);
        this.files = new FileIndexer(documents, writer, notes, settings.heldChars(), request.columns());
    }

    IngestReport over(List<Path> inputs) {
        for (Path input : inputs) {
            ArchiveBudget budget = new ArchiveBudget(archives);
            new FileWalk(notes, found -> file(found, budget)).walk(input);
        }
        writer.finish();
        return new IngestReport(documents.documents(), writer.put(), writer.truncated(), notes.skipped(), notes.failed());
    }

    private void file(Found found, ArchiveBudget budget) {
        Optional<DocumentReader> reader = readerOf(found.file());
        if (reader.isEmpty() && !ArchiveWalk.isArchive(found.file())) {
            notes.skip(found.source(), "no reader accepts files of this name");
            return;
        }
        if (!seen.add(placeOf(found))) {
            return;
        }
        String other = sourceById.putIfAbsent(found.id(), found.source());
        if (other != null) {
            notes.fail(found.source(),
                    "File '%s' must have a path of its own within its input, got '%s' as '%s' has. Index a folder above both."
                            .formatted(found.source(), found.id(), other));
            return;
        }
        if (reader.isPresent()) {
            files.index(found, reader.get());
            return;
        }
        new ArchiveWalk(notes, budget, name -> readerOf(name).isPresent(), entry -> file(entry, budget)).walk(found);
    }

    private Optional<DocumentReader> readerOf(Path file) {
        return readers.stream().filter(it -> it.accepts(file)).findFirst();
    }

    /** What one file is known by under all its names; what was unpacked lies where others will. */
    private static String placeOf(Found found) {
        boolean unpacked = !found.source().equals(found.file().toString());
        return unpacked ? found.source() : realPath(found.file()).toString();
    }

    private static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException unreadable) {
            return file.toAbsolutePath().normalize();
        }
    }
}
