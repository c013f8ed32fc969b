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
    private final Set<Path> seen = new HashSet<>();
    private final Map<String, Path> fileById = new HashMap<>();

    IngestRun(FileIngestor.Parts parts, IngestRequest request, ProgressListener progress) {
        IngestSettings settings = parts.settings();
        this.readers = parts.readers();
        this.writer = new PassageWriter(request.embedder(), request.index(), settings.commitPassages(), progress);
        PassageBudget budget = new PassageBudget(request.embedder(), request.size(), settings.passageTokens());
        this.documents = new DocumentIndexer(parts.splitter(), request.index(), budget, writer, notes);
        this.files = new FileIndexer(documents, writer, notes, settings.heldChars());
    }

    IngestReport over(List<Path> inputs) {
        FileWalk walk = new FileWalk(notes, this::file);
        inputs.forEach(walk::walk);
        writer.finish();
        return new IngestReport(documents.documents(), writer.put(), writer.truncated(), notes.skipped(), notes.failed());
    }

    private void file(Path file, String id) {
        Optional<DocumentReader> reader = readers.stream().filter(it -> it.accepts(file)).findFirst();
        if (reader.isEmpty()) {
            notes.skip(file, "no reader accepts files of this name");
            return;
        }
        if (!seen.add(realPath(file))) {
            return;
        }
        Path other = fileById.putIfAbsent(id, file);
        if (other != null) {
            notes.fail(file,
                    "File '%s' must have a path of its own within its input, got '%s' as '%s' has. Index a folder above both."
                            .formatted(file, id, other));
            return;
        }
        files.index(file, id, reader.get());
    }

    private static Path realPath(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException unreadable) {
            return file.toAbsolutePath().normalize();
        }
    }
}
