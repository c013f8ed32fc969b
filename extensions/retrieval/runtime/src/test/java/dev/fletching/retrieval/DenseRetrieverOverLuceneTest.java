package dev.fletching.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.index.lucene.LuceneIndexes;
import dev.fletching.index.lucene.LuceneSettings;
import dev.fletching.testkit.RetrieverContractTest;

class DenseRetrieverOverLuceneTest extends RetrieverContractTest {

    @TempDir
    Path folders;

    @Override
    protected RetrieverFactory factory() {
        return new DenseRetrieverFactory();
    }

    @Override
    protected PassageIndex newIndex(VectorSpace space) {
        try {
            return new LuceneIndexes(LuceneSettings.DEFAULT).open(Files.createTempDirectory(folders, "index"), space);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
