package dev.fletching.index.lucene.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;
import io.quarkus.test.QuarkusUnitTest;

class LuceneIndexInApplicationTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.fletching.index.lucene.hnsw.m", "8")
            .overrideConfigKey("quarkus.fletching.index.lucene.ram-buffer", "2M");

    @Inject
    Contributions contributions;

    @Test
    void an_application_with_the_extension_indexes_and_searches() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "index");
        IndexProvider provider = contributions.get(IndexProvider.class, "lucene");
        try (PassageIndex index = provider.open(folder, new VectorSpace("m", 2, Similarity.COSINE))) {
            index.put(List.of(new IndexedPassage(Passage.of("a", "text"), new float[]{1, 1})));
            index.commit();
        }
        try (PassageIndex index = provider.openForSearch(folder)) {
            assertThat(index.search(new VectorQuery(new float[]{2, 2}, "m", 3, SearchMode.APPROXIMATE)))
                    .extracting(Hit::passage).containsExactly(Passage.of("a", "text"));
        }
    }
}
