package dev.fletching.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.IngestReport.Upkeep;
import dev.fletching.api.ingest.IngestRequest;
import dev.fletching.api.ingest.Splitter;
import dev.fletching.ingest.reader.FileErrors;

/** One call of the ingestor. Used by one thread. */
final class IngestRun implements AutoCloseable {

    private final List<DocumentReader> readers;
    private final IngestRequest request;
    private final ArchiveLimits archives;
    private final Notes notes = new Notes();
    private final Advance advance;
    private final WindowIndexer indexer;
    private final PassageWriter writer;
    private final DocumentIndexer documents;
    private final FileIndexer files;
    private final SourceStates states;
    private final Inventory inventory;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> sourceById = new HashMap<>();
    private long unchanged;
    private long removed;

    IngestRun(FileIngestor.Parts parts, IngestRequest request, ProgressListener progress) {
        IngestSettings settings = parts.settings();
        this.readers = parts.readers();
        this.request = request;
        this.archives = settings.archives();
        this.advance = new Advance(progress, FileWalk.bytes(request.inputs()));
        this.indexer = new WindowIndexer(request.embedder(), request.index(), !request.again(), settings, advance);
        this.writer = new PassageWriter(indexer);
        PassageBudget budget = new PassageBudget(request.embedder(), request.size(), settings.passageTokens());
        Splitter splitter = parts.splitters().apply(request.splitter());
        this.documents = new DocumentIndexer(splitter, budget, writer, notes);
        this.files = new FileIndexer(documents, writer, notes, advance, settings, request.columns());
        this.states = new SourceStates(parts, request, splitter, budget);
        this.inventory = new Inventory(request.index().sources(), request.inputs());
    }

    IngestReport report() {
        advance.put(0);
        for (Path input : request.inputs()) {
            ArchiveBudget budget = new ArchiveBudget(archives);
            new FileWalk(notes, inventory::leave, found -> file(found, budget)).walk(input);
        }
        if (request.prune()) {
            remove(inventory.gone());
        }
        writer.finish();
        Counts counts = indexer.counts();
        Upkeep upkeep = new Upkeep(unchanged, counts.embedded(), Math.max(0, counts.put() - counts.embedded()), removed,
                indexer.removedPassages());
        return new IngestReport(documents.documents(), counts.put(), counts.truncated(), upkeep, notes.skipped(),
                notes.failed());
    }

    @Override
    public void close() {
        writer.close();
    }

    private void file(Found found, ArchiveBudget budget) {
        Optional<DocumentReader> reader = readerOf(found.file());
        if (reader.isEmpty() && !ArchiveWalk.isArchive(found.file())) {
            notes.skip(found.source(), "no reader accepts files of this name");
            inventory.see(found);
            advance.pass(found.bytes());
            return;
        }
        if (!seen.add(found.place()) || !isAlone(found)) {
            advance.pass(found.bytes());
            return;
        }
        List<String> replaced = new ArrayList<>(inventory.find(found));
        Optional<IndexedSource> known = inventory.known(found.id());
        try {
            IndexedSource source = new IndexedSource(found.id(), states.of(found, reader), found.place());
            if (!request.again() && known.equals(Optional.of(source))) {
                pass(found);
            } else if (reader.isPresent()) {
                known.filter(it -> request.again()).ifPresent(it -> replaced.add(it.id()));
                files.index(new FileIndexer.Task(found, reader.get(), source, replaced, known.isPresent()));
            } else {
                archive(found, source, replaced, budget);
            }
        } catch (IOException unreadable) {
            advance.pass(found.bytes());
            notes.fail(found.source(), found.named(FileErrors.unreadable(found.file(), unreadable).getMessage()));
        }
    }

    private void pass(Found found) {
        unchanged++;
        inventory.keepWhole(found.id());
        advance.pass(found.bytes());
    }

    /** An archive is recorded once all of its files are; those that it had before and has no more are removed. */
    private void archive(Found found, IndexedSource source, List<String> replaced, ArchiveBudget budget) {
        int failed = notes.failed().size();
        new ArchiveWalk(notes, budget, name -> readerOf(name).isPresent(), entry -> file(entry, budget)).walk(found);
        advance.pass(found.bytes());
        if (notes.failed().size() == failed) {
            remove(inventory.goneFrom(found.id()));
            writer.begin(replaced, false);
            writer.complete(source);
        }
    }

    private void remove(List<String> ids) {
        writer.remove(ids);
        removed += ids.size();
    }

    /** Whether no other file has the same id, here or in the index. */
    private boolean isAlone(Found found) {
        String here = sourceById.putIfAbsent(found.id(), found.source());
        Optional<String> other = here == null ? inventory.rival(found) : Optional.of(here);
        other.ifPresent(it -> notes.fail(found.source(),
                "File '%s' must have a path of its own within its input, got '%s' as '%s' has. Index a folder above both."
                        .formatted(found.source(), found.id(), it)));
        return other.isEmpty();
    }

    private Optional<DocumentReader> readerOf(Path file) {
        return readers.stream().filter(it -> it.accepts(file)).findFirst();
    }
}
