package org.example.trigrams;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.testkit.EmbedderContractTest;

/** The promise of every embedder, kept by one of an application's own. */
class TrigramEmbedderTest extends EmbedderContractTest {

    @Override
    protected Embedder open() {
        return new TrigramProvider().open(ModelRequest.of("trigrams"));
    }

    @Override
    protected float batchTolerance() {
        return 0;
    }
}
