package dev.fletching.index.lucene;

import java.io.IOException;
import java.util.Collection;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds documents by whole terms of one field, without the ceremony of a search. */
final class LiveTerms {

    /** Takes a term and the first live document of a segment that has it. */
    @FunctionalInterface
    interface Sink {
        void accept(String term, LeafReader segment, int doc) throws IOException;
    }

    private LiveTerms() {}

    /** Find the terms that are there in a segment. */
    static void find(LeafReaderContext leaf, String field, Collection<String> wanted, Sink sink) throws IOException {
        Terms terms = leaf.reader().terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum at = terms.iterator();
        PostingsEnum postings = null;
        for (String term : wanted) {
            if (at.seekExact(new BytesRef(term))) {
                postings = at.postings(postings, PostingsEnum.NONE);
                int doc = firstLive(postings, leaf.reader().getLiveDocs());
                if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                    sink.accept(term, leaf.reader(), doc);
                }
            }
        }
    }

    private static int firstLive(PostingsEnum postings, @Nullable Bits live) throws IOException {
        int doc = postings.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
            doc = postings.nextDoc();
        }
        return doc;
    }
}
