package dev.fletching.bridge.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.testkit.BagOfWordsEmbedder;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;

class FletchingEmbeddingModelTest {

    private final Embedder embedder = new BagOfWordsEmbedder("words", 8);
    private final EmbeddingModel model = new FletchingEmbeddingModel(embedder, TextRole.QUERY);

    @Test
    void segments_are_documents_and_plain_texts_what_the_caller_chose() {
        assertThat(model.embed("red fox").content().vector()).containsExactly(embedder.embed("red fox", TextRole.QUERY));
        float[] document = embedder.embed("red fox", TextRole.DOCUMENT);
        assertThat(model.embed(TextSegment.from("red fox")).content().vector()).containsExactly(document);
        assertThat(model.embedAll(List.of(TextSegment.from("owl"), TextSegment.from("red fox"))).content().get(1).vector())
                .containsExactly(document);
        assertThat(new FletchingEmbeddingModel(embedder, TextRole.DOCUMENT).embed("red fox").content().vector())
                .containsExactly(document);
    }

    @Test
    void tokens_are_counted_and_nothing_gives_nothing() {
        assertThat(model.embedAll(List.of(TextSegment.from("owl"), TextSegment.from("red fox"))).tokenUsage().inputTokenCount())
                .isEqualTo(3);
        assertThat(model.embedAll(List.of()).content()).isEmpty();
    }

    @Test
    void dimensions_and_name_are_the_models() {
        assertThat(model.dimension()).isEqualTo(8);
        assertThat(model.modelName()).isEqualTo("words");
    }
}
