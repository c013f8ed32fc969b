package dev.fletching.index.lucene;

import java.util.Set;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.testkit.PassageIndexContractTest;

class QuantisedPassageIndexTest extends PassageIndexContractTest {

    @Override
    protected IndexProvider newProvider() {
        return new LuceneIndexes(QuantisedIndexTest.settings("int8"));
    }

    @Override
    protected Set<Similarity> similarities() {
        return Set.of(Similarity.COSINE, Similarity.DOT, Similarity.EUCLIDEAN);
    }
}
