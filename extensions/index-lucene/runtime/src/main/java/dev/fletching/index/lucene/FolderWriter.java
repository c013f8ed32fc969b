package dev.fletching.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

import dev.fletching.api.index.IndexedSource;

/**
 * Writes the files of a folder until the first failure. That ends it: what was not committed is dropped, the lock is given
 * back, and every later change fails with the same reason. Safe for many threads.
 */
final class FolderWriter implements Closeable {

    private final OpenFolder folder;
    private final IndexWriter writer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile boolean closed;

    private FolderWriter(OpenFolder folder, IndexWriter writer) {
        this.folder = folder;
        this.writer = writer;
    }

    /** Take the lock, and commit the space where the index is new. */
    static FolderWriter open(OpenFolder folder, LuceneSettings settings) throws IOException {
        IndexWriter writer = new IndexWriter(folder.directory(), config(settings, folder.traits()));
        try {
            Map<String, String> data = committedData(writer);
            if (data.isEmpty()) {
                writer.setLiveCommitData(CommitData.write(folder.space(), folder.traits()).entrySet());
                writer.commit();
            } else {
                CommitData.requireSame(folder.path(), CommitData.read(folder.path(), data), folder.space());
            }
            return new FolderWriter(folder, writer);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer::rollback);
            throw e;
        }
    }

    /** Replace documents by their ids; later ones replace earlier ones. */
    void replace(List<Document> documents) {
        change(() -> {
            for (Document document : documents) {
                writer.updateDocument(PassageDocuments.term(document.get(PassageDocuments.ID)), document);
            }
        });
    }

    void delete(List<String> ids) {
        change(() -> writer.deleteDocuments(ids.stream().map(PassageDocuments::term).toArray(Term[]::new)));
    }

    void delete(Query passages) {
        change(() -> writer.deleteDocuments(passages));
    }

    /** Record sources, and remove their passages of other states. */
    void record(List<IndexedSource> sources) {
        change(() -> {
            for (IndexedSource source : sources) {
                writer.updateDocument(SourceDocuments.term(source.id()), SourceDocuments.write(source));
            }
            writer.deleteDocuments(sources.stream().map(SourceDocuments::older).toArray(Query[]::new));
        });
    }

    void deleteSources(List<String> ids) {
        change(() -> {
            writer.deleteDocuments(ids.stream().map(SourceDocuments::term).toArray(Term[]::new));
            writer.deleteDocuments(ids.stream().map(PassageDocuments::ofSource).toArray(Term[]::new));
        });
    }

    /** Keep vectors by their fingerprints. */
    void keep(Map<String, Document> vectors) {
        change(() -> {
            for (Map.Entry<String, Document> vector : vectors.entrySet()) {
                writer.updateDocument(KeptVectors.term(vector.getKey()), vector.getValue());
            }
        });
    }

    void dropKept() {
        change(() -> writer.deleteDocuments(KeptVectors.ALL));
    }

    void commit() {
        change(writer::commit);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        writer.rollback();
    }

    private void change(Change change) {
        if (closed) {
            throw new IllegalStateException("an index must be open to be changed, got a closed one");
        }
        Exception before = failure.get();
        if (before != null) {
            throw Failures.writing(folder.path(), before);
        }
        try {
            change.run();
        } catch (IOException | RuntimeException e) {
            throw Failures.writing(folder.path(), fail(e));
        }
    }

    private Exception fail(Exception seen) {
        Exception reason = writer.getTragicException() instanceof Exception tragic ? tragic : seen;
        failure.compareAndSet(null, reason);
        IOUtils.closeWhileHandlingException(writer::rollback);
        return Objects.requireNonNull(failure.get());
    }

    private static Map<String, String> committedData(IndexWriter writer) {
        Map<String, String> data = new TreeMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    private static IndexWriterConfig config(LuceneSettings settings, Traits traits) {
        KnnVectorsFormat vectors = traits.quantisation().encoding()
                .<KnnVectorsFormat>map(encoding -> new QuantisedHnswFormat(settings.graph(), encoding))
                .orElseGet(() -> new WideHnswFormat(settings.graph()));
        return new IndexWriterConfig(traits.language().analyzer()).setOpenMode(OpenMode.CREATE_OR_APPEND)
                .setCommitOnClose(false).setRAMBufferSizeMB(settings.ramBufferMegabytes())
                .setMergeScheduler(new QuietMergeScheduler()).setCodec(new Lucene104Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return vectors;
                    }
                });
    }

    @FunctionalInterface
    private interface Change {
        void run() throws IOException;
    }
}
