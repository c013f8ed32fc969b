package dev.fletching.frontend.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.evaluation.Report;
import dev.fletching.api.evaluation.RetrievalDataset;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.retrieval.Pipeline;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverParts;
import dev.fletching.frontend.cli.output.ProgressLine;

/**
 * Measures strategies on a data set, in their order and by model; those that compare no vectors once, without opening a model.
 */
final class PipelineRun {

    private final Services services;
    private final RetrievalDataset dataset;
    private final PipelineOptions asked;
    private final EvaluationOptions options;
    private final Consumer<PipelineReport> sink;

    /** @param sink gets each strategy's measures as soon as they are there */
    PipelineRun(Services services, RetrievalDataset dataset, PipelineOptions asked, EvaluationOptions options,
            Consumer<PipelineReport> sink) {
        this.services = services;
        this.dataset = dataset;
        this.asked = asked;
        this.options = options;
        this.sink = sink;
    }

    /** Measure on an index that is there. */
    void onIndex(PassageIndex index, String prompt) {
        Supplier<Embedder> opening = () -> ModelOptions.open(services.embedders(),
                ModelOptions.request(services.embedders(), index.space(), prompt), services.terminal());
        try (Lazy<Reranker> reranker = reranker(); Lazy<Embedder> embedder = new Lazy<>(opening, Embedder::close)) {
            for (Pipeline pipeline : asked.pipelines()) {
                boolean words = comparesNoVectors(pipeline, index, reranker);
                Optional<String> model = words ? Optional.empty() : Optional.of(index.space().model());
                measure(pipeline, new RetrieverParts(embedder, reranker, index), model, 0);
            }
        }
    }

    /** Measure on temporary indexes of the data set's documents, which each model embeds once. */
    void onCorpus(List<ModelRequest> models, Similarity similarity) {
        IndexProvider indexes = services.contributions().selected(IndexProvider.class);
        try (Lazy<Reranker> reranker = reranker(); CorpusIndex words = CorpusIndex.ofWords(indexes)) {
            List<Pipeline> byWords = new ArrayList<>(asked.pipelines());
            byWords.removeIf(pipeline -> !comparesNoVectors(pipeline, words.index(), reranker));
            if (!byWords.isEmpty()) {
                quietly("", progress -> words.addWords(dataset, progress));
            }
            RetrieverParts parts = new RetrieverParts(PipelineRun::noModel, reranker, words.index());
            List<Pipeline> left = new ArrayList<>(asked.pipelines());
            if (left.equals(byWords)) {
                byWords.forEach(pipeline -> measure(pipeline, parts, Optional.empty(), 0));
                return;
            }
            for (ModelRequest model : models) {
                try (Embedder embedder = ModelOptions.open(services.embedders(), model, services.terminal());
                        CorpusIndex corpus = CorpusIndex.of(indexes, embedder, similarity)) {
                    String name = embedder.model().name();
                    quietly(name + ": ", progress -> corpus.add(dataset, embedder, progress));
                    RetrieverParts withModel = new RetrieverParts(() -> embedder, reranker, corpus.index());
                    for (Pipeline pipeline : left) {
                        boolean plain = byWords.contains(pipeline);
                        measure(pipeline, plain ? parts : withModel, plain ? Optional.empty() : Optional.of(name),
                                plain ? 0 : corpus.truncated());
                    }
                }
                left.removeAll(byWords);
            }
        }
    }

    private Lazy<Reranker> reranker() {
        return new Lazy<>(() -> RerankerRun.open(services.rerankers(), asked.reranker(services.rerankers()),
                services.terminal()), Reranker::close);
    }

    /** Whether a strategy can be built where no model may be asked for. */
    private boolean comparesNoVectors(Pipeline pipeline, PassageIndex index, Supplier<Reranker> reranker) {
        boolean[] modelWanted = new boolean[1];
        try {
            services.retrievers().create(pipeline, new RetrieverParts(() -> {
                modelWanted[0] = true;
                return noModel();
            }, reranker, index));
            return true;
        } catch (FletchingException e) {
            if (modelWanted[0]) {
                return false;
            }
            throw e;
        }
    }

    private static Embedder noModel() {
        throw new FletchingException(
                "a strategy must ask for its model when it is made, and asked later. Report this to its author.");
    }

    private void measure(Pipeline pipeline, RetrieverParts parts, Optional<String> model, long truncated) {
        Evaluator evaluator = services.contributions().get(Evaluator.class, "retriever");
        Retriever retriever = services.retrievers().create(pipeline, parts);
        try (ProgressLine line = services.terminal().progress()) {
            Report report = evaluator.evaluate(
                    new EvaluationRequest.OfRetriever(dataset, pipeline.toString(), retriever, asked.depth(), options),
                    (stage, done, total) -> line.progress(pipeline + ": " + stage, done, total));
            sink.accept(new PipelineReport(report, model, truncated));
        }
    }

    private void quietly(String prefix, Consumer<ProgressListener> work) {
        try (ProgressLine line = services.terminal().progress()) {
            work.accept((stage, done, total) -> line.progress(prefix + stage, done, total));
        }
    }
}
