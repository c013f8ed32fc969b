package dev.fletching.frontend.cli.command;

import java.util.ArrayList;
import java.util.List;

import dev.fletching.api.FletchingException;
import dev.fletching.api.retrieval.Pipeline;
import dev.fletching.api.retrieval.Refiner;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.api.retrieval.Retrievers;

/** Builds the fake retrievers; a refiner of any name takes the first half, and rerank asks its reranker. */
final class FakeRetrievers implements Retrievers {

    final List<Pipeline> created = new ArrayList<>();
    private final FakeContributions contributions;

    FakeRetrievers(FakeContributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public Pipeline defaultPipeline() {
        return Pipeline.of("dense");
    }

    @Override
    public Retriever create(Pipeline pipeline, RetrieverParts parts) {
        created.add(pipeline);
        Pipeline.Stage first = pipeline.stages().get(0);
        if (!contributions.ids(RetrieverFactory.class).contains(first.id())) {
            throw new FletchingException("first stage must be one of [dense, hybrid], got '%s'.".formatted(first.id()));
        }
        Retriever retriever = contributions.get(RetrieverFactory.class, first.id()).create(parts.withOptions(first.options()));
        for (Pipeline.Stage stage : pipeline.stages().subList(1, pipeline.stages().size())) {
            retriever = retriever.refined("before-" + stage.id(), new Asking(stage.id(), parts));
        }
        return retriever;
    }

    private record Asking(String id, RetrieverParts parts) implements Refiner {

        @Override
        public int candidates(int k) {
            return k;
        }

        @Override
        public List<Retrieved> refine(RetrievalRequest request, List<Retrieved> candidates) {
            if (id.equals("rerank")) {
                parts.reranker().get().score(request.query(), candidates.stream().map(one -> one.passage().text()).toList());
            }
            return candidates.stream().map(one -> one.ranked(one.rank(), one.score(), id)).toList();
        }
    }
}
