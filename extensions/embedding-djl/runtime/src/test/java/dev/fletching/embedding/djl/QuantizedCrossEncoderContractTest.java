package dev.fletching.embedding.djl;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.reranking.Reranker;
import dev.fletching.testkit.RerankerContractTest;

/** A quantised model gives the same bits in any company. */
class QuantizedCrossEncoderContractTest extends RerankerContractTest {

    @TempDir
    Path folder;

    @Override
    protected Reranker open() {
        return CrossEncoderFolders.open(CrossEncoderFolders.MODEL.withQuantizedLayer(), folder);
    }

    @Override
    protected float batchTolerance() {
        return 0;
    }
}
