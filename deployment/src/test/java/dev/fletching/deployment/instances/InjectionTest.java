package dev.fletching.deployment.instances;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.fletching.api.Configured;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;
import io.quarkus.test.QuarkusUnitTest;

class InjectionTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(
                    jar -> jar.addClasses(LengthEmbeddings.class, OnePassageIndex.class, NearestRetriever.class))
            .overrideRuntimeConfigKey("quarkus.fletching.embedding.model", "length")
            .overrideRuntimeConfigKey("quarkus.fletching.embedding.\"german\".model", "laenge")
            .overrideRuntimeConfigKey("quarkus.fletching.index.path", "books")
            .overrideRuntimeConfigKey("quarkus.fletching.index.\"german\".path", "buecher")
            .overrideRuntimeConfigKey("quarkus.fletching.index.\"german\".embedding", "german")
            .overrideRuntimeConfigKey("quarkus.fletching.index.\"german\".similarity", "dot")
            .overrideRuntimeConfigKey("quarkus.fletching.retriever.\"german\".index", "german")
            .overrideRuntimeConfigKey("quarkus.fletching.retriever.\"german\".embedding", "german")
            .overrideRuntimeConfigKey("quarkus.fletching.retriever.\"german\".stages", "nearest(scale=letters)");

    @Inject
    Embedder embedder;

    @Inject
    @Configured("german")
    Embedder german;

    @Inject
    Embedders embedders;

    @Inject
    PassageIndex index;

    @Inject
    @Configured("german")
    PassageIndex germanIndex;

    @Inject
    Retriever retriever;

    @Inject
    @Configured("german")
    Retriever germanRetriever;

    @Test
    void the_default_and_the_named_embedder_are_what_the_configuration_says() {
        assertThat(embedder.model().name()).isEqualTo("length");
        assertThat(german.model().name()).isEqualTo("laenge");
        assertThat(embedder.embed("four", TextRole.QUERY)).containsExactly(4, 1);
        assertThat(embedders.defaultModel()).isEqualTo("length");
        assertThat(LengthEmbeddings.OPENED).as("each model is opened once").hasValue(2);
    }

    @Test
    void an_index_is_opened_for_the_space_of_its_embedder() {
        assertThat(index.space()).isEqualTo(new VectorSpace("length", 2, Similarity.COSINE));
        assertThat(germanIndex.space()).isEqualTo(new VectorSpace("laenge", 2, Similarity.DOT));
    }

    @Test
    void a_retriever_is_made_of_the_parts_that_are_named() {
        assertThat(retriever.retrieve("four", 1)).singleElement().returns("books", hit -> hit.passage().id());
        assertThat(germanRetriever.retrieve("four", 1)).singleElement().returns("buecher", hit -> hit.passage().id())
                .returns("letters", Retrieved::scale).returns(4.0, Retrieved::score);
    }
}
