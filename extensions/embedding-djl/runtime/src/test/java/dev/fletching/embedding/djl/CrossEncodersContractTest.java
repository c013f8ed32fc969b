package dev.fletching.embedding.djl;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.reranking.RerankerProvider;
import dev.fletching.testkit.RerankerProviderContractTest;

class CrossEncodersContractTest extends RerankerProviderContractTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        CrossEncoderFolders.MODEL.write(folder);
    }

    @Override
    protected RerankerProvider provider() {
        return CrossEncoderFolders.models();
    }

    @Override
    protected String model() {
        return folder.toString();
    }
}
