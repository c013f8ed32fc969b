package dev.fletching.index.lucene;

import java.io.IOException;
import java.util.Optional;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Scores the live documents of one segment, in ascending order. Not safe for many threads. */
final class LeafVectors {

    private final int base;
    private final Bits live;
    private final FloatVectorValues vectors;
    private final DocIndexIterator position;
    private final BinaryDocValues ids;

    private LeafVectors(LeafReaderContext leaf, FloatVectorValues vectors) throws IOException {
        this.base = leaf.docBase;
        int documents = leaf.reader().maxDoc();
        this.live = leaf.reader().getLiveDocs() == null ? new Bits.MatchAllBits(documents) : leaf.reader().getLiveDocs();
        this.vectors = vectors;
        this.position = vectors.iterator();
        this.ids = DocValues.getBinary(leaf.reader(), PassageDocuments.ID);
    }

    /** The vectors of a segment; none where no passage lies in it. */
    static Optional<LeafVectors> of(LeafReaderContext leaf) throws IOException {
        FloatVectorValues vectors = leaf.reader().getFloatVectorValues(PassageDocuments.VECTOR);
        return vectors == null ? Optional.empty() : Optional.of(new LeafVectors(leaf, vectors));
    }

    /** Offer every live document. */
    void offerAll(Question question, BestCandidates best) throws IOException {
        for (int doc = position.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = position.nextDoc()) {
            if (live.get(doc)) {
                offer(question, best);
            }
        }
    }

    /** Offer the live ones among documents of the segment. */
    void offerAll(DocIdSetIterator documents, Question question, BestCandidates best) throws IOException {
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live.get(doc)) {
                offer(base + doc, question, best);
            }
        }
    }

    /** Offer one document by its number in the reader; numbers must ascend. */
    void offer(int doc, Question question, BestCandidates best) throws IOException {
        position.advance(doc - base);
        offer(question, best);
    }

    private void offer(Question question, BestCandidates best) throws IOException {
        float[] vector = vectors.vectorValue(position.index());
        if (question.mayReach(best.floor(), vector)) {
            best.offer(base + position.docID(), question.score(vector), this::id);
        }
    }

    private String id(int doc) throws IOException {
        ids.advanceExact(doc - base);
        return ids.binaryValue().utf8ToString();
    }
}
