package dev.fletching.index.lucene;

import java.io.IOException;

import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Documents of an index that are not passages. Safe for many threads. */
final class OtherDocuments {

    private static final Term MARK = new Term("kind", "other");

    private volatile Counted last = new Counted(new Object(), 0);

    /** A count for a reader, which never changes. */
    private record Counted(Object reader, int passages) {}

    /** What every document has that is not a passage. */
    static IndexableField mark() {
        return new StringField(MARK.field(), MARK.text(), Store.NO);
    }

    /** How many documents of a reader are passages. */
    int passages(DirectoryReader reader) throws IOException {
        Counted counted = last;
        if (counted.reader() != reader.getReaderCacheHelper().getKey()) {
            int others = new IndexSearcher(reader).count(new TermQuery(MARK));
            counted = new Counted(reader.getReaderCacheHelper().getKey(), reader.numDocs() - others);
            last = counted;
        }
        return counted.passages();
    }
}
