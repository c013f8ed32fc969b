package dev.fletching.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Match;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.VectorQuery;

/** What is committed, as of the last refresh. Safe for many threads; a search goes on in the commit it began in. */
final class Committed implements Closeable {

    private final OpenFolder folder;
    private final ReaderManager readers;
    private final NearestVectors nearest;
    private final Analyzer analyzer;
    private final BestWords words;
    private final OtherDocuments others = new OtherDocuments();

    Committed(OpenFolder folder) throws IOException {
        this.folder = folder;
        this.readers = new ReaderManager(DirectoryReader.open(folder.directory()));
        this.nearest = new NearestVectors(folder.metric(), folder.traits(), others);
        this.analyzer = folder.traits().language().analyzer();
        this.words = new BestWords(analyzer);
    }

    /**
     * Move to the latest commit; refuses one of another space.
     *
     * @return false where another thread is doing so, which this one does not wait for
     */
    boolean refresh() {
        try {
            boolean refreshed = readers.maybeRefresh();
            DirectoryReader reader = readers.acquire();
            try {
                CommitData.requireSame(folder.path(),
                        CommitData.read(folder.path(), reader.getIndexCommit().getUserData()), folder.space());
            } finally {
                readers.release(reader);
            }
            return refreshed;
        } catch (AlreadyClosedException e) {
            throw closed(e);
        } catch (IOException e) {
            throw Failures.reading(folder.path(), e);
        }
    }

    List<Hit> search(VectorQuery query) {
        Vectors.requireQuery(query, folder.space());
        return read(reader -> nearest.search(reader, query));
    }

    List<Hit> search(TextQuery query) {
        return read(reader -> words.search(reader, query));
    }

    List<Match> matches(String query, String text) {
        return new Words(analyzer).matches(query, text);
    }

    Optional<Passage> get(String id) {
        return Texts.canBeId(id) ? read(reader -> find(reader, id)) : Optional.empty();
    }

    List<IndexedPassage> fetch(Collection<String> ids) {
        return read(reader -> StoredPassages.fetch(reader, ids));
    }

    void forEach(Filter filter, Consumer<IndexedPassage> sink) {
        Guarded guarded = new Guarded(sink);
        try {
            read(reader -> {
                StoredPassages.forEach(reader, filter, guarded);
                return reader;
            });
        } finally {
            guarded.rethrow();
        }
    }

    Map<String, float[]> vectors(Collection<String> fingerprints) {
        return read(reader -> StoredPassages.vectors(reader, fingerprints));
    }

    List<IndexedSource> sources() {
        return read(SourceDocuments::list);
    }

    long count() {
        return read(others::passages);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(readers, analyzer);
    }

    private static Optional<Passage> find(DirectoryReader reader, String id) throws IOException {
        TopDocs found = new IndexSearcher(reader).search(new TermQuery(PassageDocuments.term(id)), 1);
        if (found.scoreDocs.length == 0) {
            return Optional.empty();
        }
        return Optional.of(PassageDocuments.read(reader.storedFields().document(found.scoreDocs[0].doc)));
    }

    private <T> T read(Reading<T> reading) {
        DirectoryReader reader = acquire();
        try {
            return reading.from(reader);
        } catch (FletchingException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Failures.reading(folder.path(), e);
        } finally {
            release(reader);
        }
    }

    private DirectoryReader acquire() {
        try {
            return readers.acquire();
        } catch (AlreadyClosedException e) {
            throw closed(e);
        } catch (IOException e) {
            throw Failures.reading(folder.path(), e);
        }
    }

    private void release(DirectoryReader reader) {
        try {
            readers.release(reader);
        } catch (IOException e) {
            throw Failures.reading(folder.path(), e);
        }
    }

    private static IllegalStateException closed(AlreadyClosedException cause) {
        return new IllegalStateException("an index must be open to be used, got a closed one", cause);
    }

    /** A sink whose failures are its own, not the index's. */
    private static final class Guarded implements Consumer<IndexedPassage> {

        private final Consumer<IndexedPassage> sink;
        private @Nullable RuntimeException failure;

        Guarded(Consumer<IndexedPassage> sink) {
            this.sink = sink;
        }

        @Override
        public void accept(IndexedPassage passage) {
            try {
                sink.accept(passage);
            } catch (RuntimeException own) {
                failure = own;
                throw own;
            }
        }

        void rethrow() {
            if (failure != null) {
                throw failure;
            }
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(DirectoryReader reader) throws IOException;
    }
}
