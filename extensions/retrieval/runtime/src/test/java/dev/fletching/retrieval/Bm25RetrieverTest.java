package dev.fletching.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.testkit.RetrieverContractTest;

class Bm25RetrieverTest extends RetrieverContractTest {

    @Override
    protected RetrieverFactory factory() {
        return new Bm25RetrieverFactory();
    }

    @Test
    void no_model_is_asked_for() {
        Retriever retriever = factory().create(RetrieverParts.withoutReranker(() -> {
            throw new AssertionError("a search by words needs no model");
        }, index()));
        assertThat(retriever.retrieve("fox", 2)).hasSize(2).allMatch(one -> one.scale().equals("bm25"));
    }
}
