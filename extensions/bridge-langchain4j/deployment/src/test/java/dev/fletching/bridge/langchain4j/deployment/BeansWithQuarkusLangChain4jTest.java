package dev.fletching.bridge.langchain4j.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Configured;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.TextRole;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.scoring.ScoringModel;
import dev.langchain4j.rag.AugmentationRequest;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStore;
import io.quarkiverse.langchain4j.ModelName;
import io.quarkus.test.QuarkusUnitTest;

class BeansWithQuarkusLangChain4jTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(WordEmbeddings.class, LengthRerankers.class))
            .overrideRuntimeConfigKey("quarkus.fletching.embedding.model", "words")
            .overrideRuntimeConfigKey("quarkus.fletching.embedding.\"german\".model", "words-german")
            .overrideRuntimeConfigKey("quarkus.fletching.reranking.model", "length")
            .overrideRuntimeConfigKey("quarkus.fletching.reranking.\"german\".model", "length")
            .overrideConfigKey("quarkus.fletching.index.path", "with-quarkus-langchain4j")
            .overrideRuntimeConfigKey("quarkus.fletching.retriever.\"reranked\".stages", "dense,rerank")
            .overrideRuntimeConfigKey("quarkus.fletching.bridge.langchain4j.max-results", "2");

    @Inject
    Embedder embedder;

    @Inject
    EmbeddingModel model;

    @Inject
    @ModelName("german")
    EmbeddingModel german;

    @Inject
    @Configured("german")
    EmbeddingModel configuredGerman;

    @Inject
    ScoringModel scoring;

    @Inject
    @ModelName("german")
    ScoringModel germanScoring;

    @Inject
    EmbeddingStore<TextSegment> store;

    @Inject
    ContentRetriever retriever;

    @Inject
    @Configured("reranked")
    ContentRetriever reranked;

    @Inject
    RetrievalAugmentor augmentor;

    @Test
    void models_are_those_of_the_configuration_under_either_name() {
        assertThat(model.modelName()).isEqualTo("words");
        assertThat(german.modelName()).isEqualTo("words-german").isEqualTo(configuredGerman.modelName());
        assertThat(model.embed("owl").content().vector()).containsExactly(embedder.embed("owl", TextRole.QUERY));
        assertThat(scoring.score("three", "q").content()).isEqualTo(germanScoring.score("words", "q").content()).isEqualTo(5);
    }

    @Test
    void what_is_stored_is_retrieved_and_told_to_the_chat_model() {
        for (String text : List.of("owls hunt mice", "owls hunt", "whales sing songs of the sea")) {
            TextSegment segment = TextSegment.from(text, dev.langchain4j.data.document.Metadata.from("source", text + ".txt"));
            store.add(model.embed(segment).content(), segment);
        }
        assertThat(retriever.retrieve(Query.from("owls hunt"))).extracting(content -> content.textSegment().text())
                .containsExactly("owls hunt", "owls hunt mice");
        Content longest = reranked.retrieve(Query.from("owls hunt")).get(0);
        assertThat(longest.textSegment().text()).isEqualTo("whales sing songs of the sea");
        assertThat(longest.metadata().get(ContentMetadata.SCORE)).isEqualTo(28.0);
        assertThat(longest.textSegment().metadata().getString("scale")).isEqualTo("chars");
        UserMessage question = UserMessage.from("owls hunt");
        UserMessage augmented = (UserMessage) augmentor
                .augment(new AugmentationRequest(question, Metadata.from(question, 1, List.of()))).chatMessage();
        assertThat(augmented.singleText()).contains("content: owls hunt mice\nsource: owls hunt mice.txt")
                .doesNotContain("whales");
    }
}
