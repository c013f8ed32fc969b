package dev.fletching.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Finds terms that begin with one text and have another behind it. Looks at every term of that beginning. */
final class PartQuery extends MultiTermQuery {

    private final BytesRef beginning;
    private final BytesRef part;

    PartQuery(String terms, String beginning, String part) {
        super(terms, CONSTANT_SCORE_BLENDED_REWRITE);
        this.beginning = new BytesRef(beginning);
        this.part = new BytesRef(part);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return new Matching(terms.iterator());
    }

    private boolean hasPart(BytesRef term) {
        int end = term.offset + term.length - part.length;
        for (int i = term.offset + beginning.length; i <= end; i++) {
            if (Arrays.equals(term.bytes, i, i + part.length, part.bytes, part.offset, part.offset + part.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String name) {
        return beginning.utf8ToString() + "*" + part.utf8ToString() + "*";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof PartQuery query && beginning.equals(query.beginning)
                && part.equals(query.part);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), beginning, part);
    }

    /** The terms of the beginning, those left out that have not the part. */
    private final class Matching extends FilteredTermsEnum {

        Matching(TermsEnum all) {
            super(all);
            setInitialSeekTerm(beginning);
        }

        @Override
        protected AcceptStatus accept(BytesRef term) {
            if (!StringHelper.startsWith(term, beginning)) {
                return AcceptStatus.END;
            }
            return hasPart(term) ? AcceptStatus.YES : AcceptStatus.NO;
        }
    }
}
