package dev.fletching.index.lucene;

import dev.fletching.api.index.IndexProvider;
import dev.fletching.testkit.RealVectorsContractTest;

class QuantisedInt8RealVectorsTest extends RealVectorsContractTest {

    @Override
    protected IndexProvider newProvider() {
        return new LuceneIndexes(QuantisedIndexTest.settings("int8"));
    }
}
