package dev.fletching.index.lucene;

import dev.fletching.api.index.IndexProvider;
import dev.fletching.testkit.RealVectorsContractTest;

class LuceneIndexRealVectorsTest extends RealVectorsContractTest {

    @Override
    protected IndexProvider newProvider() {
        return new LuceneIndexes(LuceneSettings.DEFAULT);
    }
}
