package dev.fletching.embedding.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.TextRole;

class LoneRunsTest {

    @Test
    void single_queries_keep_their_vectors_when_a_session_of_their_own_opens() {
        try (Embedder embedder = TestModels.open(TestModels.plain("all-minilm-l6-v2"))) {
            float[] first = embedder.embed("how do red foxes find their food in winter", TextRole.QUERY);
            for (int i = 0; i < 300; i++) {
                assertThat(embedder.embed("how do red foxes find their food in winter", TextRole.QUERY))
                        .containsExactly(first, within(1e-6f));
            }
        }
    }
}
