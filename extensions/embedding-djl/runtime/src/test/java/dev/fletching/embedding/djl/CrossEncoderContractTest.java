package dev.fletching.embedding.djl;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.reranking.Reranker;
import dev.fletching.testkit.RerankerContractTest;

class CrossEncoderContractTest extends RerankerContractTest {

    @TempDir
    Path folder;

    @Override
    protected Reranker open() {
        return CrossEncoderFolders.open(CrossEncoderFolders.MODEL, folder);
    }
}
