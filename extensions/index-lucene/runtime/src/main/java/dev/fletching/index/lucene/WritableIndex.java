package dev.fletching.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.IOUtils;

import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Match;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;

/**
 * The one writer of a folder. Safe for many threads: puts run side by side, a commit waits for those under way and holds back
 * the others, so that no call is cut in two.
 */
final class WritableIndex implements PassageIndex {

    private final OpenFolder folder;
    private final FolderWriter writer;
    private final Committed committed;
    private final ReadWriteLock changes = new ReentrantReadWriteLock();

    private WritableIndex(OpenFolder folder, FolderWriter writer, Committed committed) {
        this.folder = folder;
        this.writer = writer;
        this.committed = committed;
    }

    /** Take the folder's lock and open it. */
    static WritableIndex open(OpenFolder folder, LuceneSettings settings) throws IOException {
        FolderWriter writer = FolderWriter.open(folder, settings);
        try {
            return new WritableIndex(folder, writer, new Committed(folder));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer);
            throw e;
        }
    }

    @Override
    public VectorSpace space() {
        return folder.space();
    }

    @Override
    public void put(Collection<IndexedPassage> passages) {
        List<IndexedPassage> checked = List.copyOf(passages);
        for (IndexedPassage passage : checked) {
            Texts.requireIndexed(passage);
            Vectors.requirePassage(passage.passage().id(), passage.vector(), folder.space());
        }
        List<Document> documents = new ArrayList<>(checked.size());
        for (IndexedPassage passage : checked) {
            documents.add(PassageDocuments.write(passage, folder.metric()));
        }
        holding(changes.readLock(), () -> writer.replace(documents));
    }

    @Override
    public void delete(Collection<String> ids) {
        List<String> possible = ids.stream().filter(Texts::canBeId).toList();
        holding(changes.readLock(), () -> writer.delete(possible));
    }

    @Override
    public void delete(Filter filter) {
        Query query = FieldTerms.query(filter);
        holding(changes.readLock(), () -> writer.delete(query));
    }

    @Override
    public void putSources(Collection<IndexedSource> sources) {
        List<IndexedSource> checked = List.copyOf(sources);
        checked.forEach(Texts::requireSource);
        holding(changes.readLock(), () -> writer.record(checked));
    }

    @Override
    public void deleteSources(Collection<String> ids) {
        List<String> possible = ids.stream().filter(Texts::canBeTerm).toList();
        holding(changes.readLock(), () -> writer.deleteSources(possible));
    }

    @Override
    public void keepVectors(Map<String, float[]> byFingerprint) {
        byFingerprint.forEach((fingerprint, vector) -> {
            Texts.requireFingerprint(fingerprint);
            Vectors.requirePassage(fingerprint, vector, folder.space());
        });
        Map<String, Document> documents = new TreeMap<>();
        byFingerprint.forEach((fingerprint, vector) -> documents.put(fingerprint, KeptVectors.write(fingerprint, vector)));
        holding(changes.readLock(), () -> writer.keep(documents));
    }

    @Override
    public void dropKeptVectors() {
        holding(changes.readLock(), writer::dropKept);
    }

    @Override
    public void commit() {
        holding(changes.writeLock(), () -> {
            writer.commit();
            committed.refresh();
        });
    }

    @Override
    public List<Hit> search(VectorQuery query) {
        return committed.search(query);
    }

    @Override
    public List<Hit> search(TextQuery query) {
        return committed.search(query);
    }

    @Override
    public List<Match> matches(String query, String text) {
        return committed.matches(query, text);
    }

    @Override
    public Optional<Passage> get(String id) {
        return committed.get(id);
    }

    @Override
    public List<IndexedPassage> fetch(Collection<String> ids) {
        return committed.fetch(ids);
    }

    @Override
    public void forEach(Filter filter, Consumer<IndexedPassage> sink) {
        committed.forEach(filter, sink);
    }

    @Override
    public Map<String, float[]> vectors(Collection<String> fingerprints) {
        return committed.vectors(fingerprints);
    }

    @Override
    public List<IndexedSource> sources() {
        return committed.sources();
    }

    @Override
    public long count() {
        return committed.count();
    }

    @Override
    public void close() {
        holding(changes.writeLock(), () -> closeAll(writer, committed, folder.directory()));
    }

    private void closeAll(Closeable... parts) {
        try {
            IOUtils.close(parts);
        } catch (IOException e) {
            throw Failures.writing(folder.path(), e);
        }
    }

    private static void holding(Lock lock, Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
