package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.testkit.SharedData;

/** Words of real collections are ranked as Lucene alone ranks them, with its analyzer for English and its BM25. */
class RawLuceneWordsTest {

    private static final int K = 10;
    private static final String TEXT = "text";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"cranfield, 0.47", "medline, 0.66", "cacm, 0.44", "scifact, 0.68"})
    void rankings_are_as_good_as_those_of_lucene_alone(String name, double least) throws IOException {
        JudgedCollection collection = JudgedCollection.read(SharedData.require("data/" + name));
        double raw = raw(collection);
        double ours = ours(collection);
        assertThat(raw).as("Lucene alone").isGreaterThanOrEqualTo(least);
        assertThat(ours).isGreaterThanOrEqualTo(least).isCloseTo(raw, within(0.01));
    }

    private double ours(JudgedCollection collection) {
        VectorSpace space = new VectorSpace("none", 2, Similarity.COSINE);
        try (PassageIndex index = new LuceneIndexes(LuceneSettings.DEFAULT).open(folder, space)) {
            List<IndexedPassage> passages = new ArrayList<>();
            collection.documents().forEach((id, text) -> passages.add(new IndexedPassage(Passage.of(id, text),
                    new float[]{(float) Math.cos(passages.size()), (float) Math.sin(passages.size())})));
            index.put(passages);
            index.commit();
            return collection
                    .ndcg(query -> index.search(TextQuery.of(query, K)).stream().map(hit -> hit.passage().id()).toList());
        }
    }

    private static double raw(JudgedCollection collection) throws IOException {
        try (Analyzer english = new EnglishAnalyzer(); Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(english))) {
                for (Map.Entry<String, String> one : collection.documents().entrySet()) {
                    Document document = new Document();
                    document.add(new StoredField("id", one.getKey()));
                    document.add(new TextField(TEXT, one.getValue(), Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                return collection.ndcg(query -> ids(searcher, new QueryBuilder(english).createBooleanQuery(TEXT, query)));
            }
        }
    }

    private static List<String> ids(IndexSearcher searcher, Query query) {
        try {
            List<String> ids = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query, K).scoreDocs) {
                ids.add(searcher.storedFields().document(found.doc).get("id"));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
