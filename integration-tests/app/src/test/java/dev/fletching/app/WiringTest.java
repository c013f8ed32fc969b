package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.host.ContributionState;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.index.IndexProvider;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class WiringTest {

    @Inject
    Contributions contributions;

    @Inject
    Embedders embedders;

    @Test
    void every_contribution_is_there_under_its_stable_id() {
        assertThat(contributions.statuses()).filteredOn(one -> one.state() != ContributionState.ABSENT)
                .extracting(one -> one.descriptor().key().toString())
                .containsExactlyInAnyOrder("embedding-provider/djl", "reranker-provider/djl", "index-provider/lucene",
                        "index-provider/memory",
                        "retriever/dense", "retriever/bm25", "retriever/tf-idf", "retriever/hybrid", "refiner/rerank",
                        "refiner/mmr",
                        "refiner/collapse", "refiner/threshold", "document-reader/text",
                        "document-reader/markdown", "document-reader/jsonl",
                        "document-reader/json", "document-reader/csv", "document-reader/html", "document-reader/pdf",
                        "document-reader/docx", "splitter/recursive", "splitter/markdown", "splitter/sentence",
                        "splitter/token", "dataset-reader/qa-json", "dataset-reader/beir", "evaluator/retrieval",
                        "evaluator/run", "evaluator/retriever");
    }

    @Test
    void every_model_that_is_embedded_opens_by_its_name() {
        assertThat(embedders.models()).extracting(ModelCard::name).containsExactly("all-minilm-l6-v2", "all-minilm-l6-v2-q",
                "bge-small-en", "bge-small-en-v1.5", "bge-small-en-v1.5-q", "e5-small-v2");
        assertThat(embedders.defaultModel()).isEqualTo("all-minilm-l6-v2-q");
    }

    @Test
    void the_durable_index_is_selected_among_the_two() {
        assertThat(contributions.ids(IndexProvider.class)).containsExactly("lucene", "memory");
        assertThat(contributions.selected(IndexProvider.class).getClass().getSimpleName()).contains("Lucene");
    }

    @Test
    void every_contribution_tells_where_it_comes_from() {
        assertThat(contributions.statuses()).allSatisfy(one -> {
            assertThat(one.descriptor().plugin()).startsWith("dev.fletching:quarkus-fletching-");
            assertThat(one.descriptor().version()).isNotBlank();
            assertThat(one.descriptor().description()).matches("[A-Z].*[^.]");
        });
    }
}
