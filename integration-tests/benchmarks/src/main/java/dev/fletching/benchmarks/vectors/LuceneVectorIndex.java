package dev.fletching.benchmarks.vectors;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Lucene as one uses it by hand, with what Fletching keeps of a passage too: id, text, its words, and the fields of conditions. */
final class LuceneVectorIndex implements VectorIndex {

    private static final double BUFFER_MEGABYTES = 64;

    @Override
    public void build(Corpus corpus, Path folder) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (Directory directory = FSDirectory.open(folder); IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < corpus.vectors().length; i++) {
                writer.addDocument(document(i, corpus));
            }
            writer.commit();
        }
    }

    private static Document document(int ordinal, Corpus corpus) {
        Document document = new Document();
        document.add(new StringField("id", Integer.toString(ordinal), Store.YES));
        document.add(new StoredField("text", corpus.texts().get(ordinal)));
        document.add(new TextField("words", corpus.texts().get(ordinal), Store.NO));
        document.add(new KnnFloatVectorField("vector", corpus.vectors()[ordinal], VectorSimilarityFunction.DOT_PRODUCT));
        for (Selection selection : Selection.values()) {
            document.add(new StringField(selection.field(), selection.value(ordinal), Store.YES));
        }
        return document;
    }

    @Override
    public Searching open(Path folder, int effort) throws IOException {
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
        IndexSearcher searcher = new IndexSearcher(reader);
        return new Searching() {

            @Override
            public int[] nearest(float[] query, int k, Selection selection) throws IOException {
                Query filter = selection == Selection.ALL
                        ? null
                        : new TermQuery(new Term(selection.field(), selection.wanted()));
                int candidates = Math.max(k, effort);
                ScoreDoc[] found = searcher.search(new KnnFloatVectorQuery("vector", query, candidates, filter), k).scoreDocs;
                StoredFields stored = searcher.storedFields();
                int[] ordinals = new int[found.length];
                for (int i = 0; i < found.length; i++) {
                    ordinals[i] = Integer.parseInt(stored.document(found[i].doc).get("id"));
                }
                return ordinals;
            }

            @Override
            public void close() throws IOException {
                reader.close();
                reader.directory().close();
            }
        };
    }
}
