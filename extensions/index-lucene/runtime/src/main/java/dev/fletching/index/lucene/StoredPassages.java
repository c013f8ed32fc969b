package dev.fletching.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

import dev.fletching.api.index.Filter;
import dev.fletching.api.index.IndexedPassage;

/** Gives back what was put, from one reader. */
final class StoredPassages {

    private StoredPassages() {}

    /** The passages of ids, in the ids' order. */
    static List<IndexedPassage> fetch(DirectoryReader reader, Collection<String> ids) throws IOException {
        Set<String> wanted = new LinkedHashSet<>(ids.stream().filter(Texts::canBeId).toList());
        Map<String, IndexedPassage> found = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            LiveTerms.find(leaf, PassageDocuments.ID, wanted, (id, segment, doc) -> found.put(id,
                    PassageDocuments.readIndexed(segment.storedFields().document(doc), vector(segment, doc))));
        }
        List<IndexedPassage> passages = new ArrayList<>(found.size());
        for (String id : ids) {
            IndexedPassage passage = found.get(id);
            if (passage != null) {
                passages.add(passage);
            }
        }
        return passages;
    }

    /** Visit the passages that fulfil a filter, in the order in which they lie on disk. */
    static void forEach(DirectoryReader reader, Filter filter, Consumer<IndexedPassage> sink) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(FieldTerms.query(filter)), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                forEach(leaf.reader(), scorer.iterator(), sink);
            }
        }
    }

    private static void forEach(LeafReader segment, DocIdSetIterator documents, Consumer<IndexedPassage> sink)
            throws IOException {
        StoredFields stored = segment.storedFields();
        FloatVectorValues vectors = segment.getFloatVectorValues(PassageDocuments.VECTOR);
        DocIndexIterator position = vectors == null ? null : vectors.iterator();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (segment.getLiveDocs() == null || segment.getLiveDocs().get(doc)) {
                sink.accept(PassageDocuments.readIndexed(stored.document(doc), vector(vectors, position, doc)));
            }
        }
    }

    /** The vectors of fingerprints: those of passages, and those kept for passages to come. */
    static Map<String, float[]> vectors(DirectoryReader reader, Collection<String> fingerprints) throws IOException {
        Set<String> wanted = new LinkedHashSet<>(fingerprints);
        wanted.remove("");
        Map<String, float[]> found = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            LiveTerms.find(leaf, PassageDocuments.FINGERPRINT, wanted,
                    (fingerprint, segment, doc) -> found.put(fingerprint, vector(segment, doc)));
            LiveTerms.find(leaf, KeptVectors.FINGERPRINT, wanted,
                    (fingerprint, segment, doc) -> found.put(fingerprint, KeptVectors.read(segment, doc)));
            wanted.removeAll(found.keySet());
        }
        return found;
    }

    private static float[] vector(LeafReader segment, int doc) throws IOException {
        FloatVectorValues vectors = segment.getFloatVectorValues(PassageDocuments.VECTOR);
        return vector(vectors, vectors == null ? null : vectors.iterator(), doc);
    }

    private static float[] vector(@Nullable FloatVectorValues vectors, @Nullable DocIndexIterator position, int doc)
            throws IOException {
        if (vectors == null || position == null || position.advance(doc) != doc) {
            throw new IOException("passage without a vector");
        }
        return vectors.vectorValue(position.index()).clone();
    }
}
