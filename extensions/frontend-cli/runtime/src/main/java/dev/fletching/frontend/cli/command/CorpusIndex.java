package dev.fletching.frontend.cli.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.evaluation.RetrievalDataset;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.frontend.cli.output.TemporaryFolder;

/**
 * The documents of a data set in a temporary index, one passage a document. Goes when it is closed. Not safe for many threads.
 */
final class CorpusIndex implements AutoCloseable {

    /** The space of an index that is only asked for words. */
    private static final VectorSpace NO_MODEL = new VectorSpace("none", 2, Similarity.COSINE);
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final int BATCH_PASSAGES = 256;

    private final TemporaryFolder folder;
    private final PassageIndex index;
    private final List<IndexedPassage> batch = new ArrayList<>(BATCH_PASSAGES);
    private long indexed;
    private long truncated;

    private CorpusIndex(IndexProvider indexes, VectorSpace space) {
        folder = TemporaryFolder.of("evaluate");
        try {
            index = indexes.open(folder.path().resolve("index"), space);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** An empty index for an embedder's vectors. */
    static CorpusIndex of(IndexProvider indexes, Embedder embedder, Similarity similarity) {
        return new CorpusIndex(indexes, new VectorSpace(embedder.model().name(), embedder.dimensions(), similarity));
    }

    /** An empty index for words alone. */
    static CorpusIndex ofWords(IndexProvider indexes) {
        return new CorpusIndex(indexes, NO_MODEL);
    }

    /** The index. */
    PassageIndex index() {
        return index;
    }

    /** How many documents were longer than the model reads. */
    long truncated() {
        return truncated;
    }

    /** Take all documents in with their vectors. */
    void add(RetrievalDataset dataset, Embedder embedder, ProgressListener progress) {
        Iterator<Map.Entry<String, String>> documents = dataset.corpus().entrySet().iterator();
        embedder.embedAll(dataset.corpus().values().iterator(), TextRole.DOCUMENT, embedding -> {
            add(documents.next(), embedding);
            progress.progress("embedding documents", indexed, dataset.corpus().size());
        });
        commit();
    }

    /** Take all documents in without a model. Their vectors lie evenly on a circle, so that graphs of them are quickly made. */
    void addWords(RetrievalDataset dataset, ProgressListener progress) {
        for (Map.Entry<String, String> document : dataset.corpus().entrySet()) {
            double angle = GOLDEN_ANGLE * indexed;
            add(document, new float[]{(float) Math.cos(angle), (float) Math.sin(angle)});
            progress.progress("indexing words", indexed, dataset.corpus().size());
        }
        commit();
    }

    private void add(Map.Entry<String, String> document, Embedding embedding) {
        truncated += embedding.truncated() ? 1 : 0;
        add(document, embedding.vector());
    }

    private void add(Map.Entry<String, String> document, float[] vector) {
        String id = document.getKey();
        if (id.isEmpty()) {
            throw new FletchingException("a document of the data set must have an id, got an empty one. Name the document.");
        }
        String text = document.getValue();
        batch.add(new IndexedPassage(new Passage(id, text, new Origin(id, "", "", "", 0, text.length()), Map.of()), vector));
        indexed++;
        if (batch.size() == BATCH_PASSAGES) {
            flush();
        }
    }

    private void flush() {
        index.put(batch);
        batch.clear();
    }

    private void commit() {
        flush();
        index.commit();
    }

    @Override
    public void close() {
        try (folder) {
            index.close();
        }
    }
}
