package dev.fletching.index.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.testkit.PassageIndexContractTest;

class MemoryIndexContractTest extends PassageIndexContractTest {

    @Override
    protected IndexProvider newProvider() {
        return new MemoryIndexProvider();
    }

    @Test
    void a_folder_has_one_index_however_its_name_is_written() {
        IndexProvider provider = newProvider();
        provider.open(Path.of("a/../b"), new VectorSpace("m", 2, Similarity.MANHATTAN)).close();
        try (PassageIndex found = provider.openForSearch(Path.of("b").toAbsolutePath())) {
            assertThat(found.space().model()).isEqualTo("m");
        }
    }
}
