package dev.fletching.frontend.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
 * Measures strategies on a data set: first those that look at words alone, without opening a model, then the others by model.
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
                AtomicBoolean looked = new AtomicBoolean();
                WatchedIndex watched = new WatchedIndex(index, () -> looked.set(true));
                Report report = measure(pipeline, new RetrieverParts(embedder, reranker, watched));
                Optional<String> model = looked.get() ? Optional.of(index.space().model()) : Optional.empty();
                sink.accept(new PipelineReport(report, model, 0));
            }
        }
    }

    /** Measure on temporary indexes of the data set's documents, which each model embeds once. */
    void onCorpus(List<ModelRequest> models, Similarity similarity) {
        IndexProvider indexes = services.contributions().selected(IndexProvider.class);
        try (Lazy<Reranker> reranker = reranker()) {
            List<Pipeline> left = new ArrayList<>(asked.pipelines());
            try (CorpusIndex words = CorpusIndex.ofWords(indexes)) {
                showing("", progress -> words.addWords(dataset, progress));
                WatchedIndex watched = new WatchedIndex(words.index(), VectorsWanted::raise);
                RetrieverParts parts = new RetrieverParts(VectorsWanted::raise, reranker, watched);
                left.removeIf(pipeline -> measuredByWords(pipeline, parts));
            }
            for (ModelRequest model : left.isEmpty() ? List.<ModelRequest>of() : models) {
                try (Embedder embedder = ModelOptions.open(services.embedders(), model, services.terminal());
                        CorpusIndex corpus = CorpusIndex.of(indexes, embedder, similarity)) {
                    Optional<String> name = Optional.of(embedder.model().name());
                    showing(name.get() + ": ", progress -> corpus.add(dataset, embedder, progress));
                    RetrieverParts parts = new RetrieverParts(() -> embedder, reranker, corpus.index());
                    left.forEach(pipeline -> sink.accept(
                            new PipelineReport(measure(pipeline, parts), name, corpus.truncated())));
                }
            }
        }
    }

    private boolean measuredByWords(Pipeline pipeline, RetrieverParts parts) {
        try {
            sink.accept(new PipelineReport(measure(pipeline, parts), Optional.empty(), 0));
            return true;
        } catch (VectorsWanted e) {
            return false;
        }
    }

    private Lazy<Reranker> reranker() {
        return new Lazy<>(() -> RerankerRun.open(services.rerankers(), asked.reranker(services.rerankers()),
                services.terminal()), Reranker::close);
    }

    private Report measure(Pipeline pipeline, RetrieverParts parts) {
        Evaluator evaluator = services.contributions().get(Evaluator.class, "retriever");
        Retriever retriever = services.retrievers().create(pipeline, parts);
        try (ProgressLine line = services.terminal().progress()) {
            // A model may be opened at the first query, which is not the searches' time.
            dataset.queries().values().stream().filter(query -> !query.isBlank()).findFirst()
                    .ifPresent(query -> retriever.retrieve(query, 1));
            return evaluator.evaluate(
                    new EvaluationRequest.OfRetriever(dataset, pipeline.toString(), retriever, asked.depth(), options),
                    (stage, done, total) -> line.progress(pipeline + ": " + stage, done, total));
        }
    }

    private void showing(String prefix, Consumer<ProgressListener> work) {
        try (ProgressLine line = services.terminal().progress()) {
            work.accept((stage, done, total) -> line.progress(prefix + stage, done, total));
        }
    }

    /** A strategy is more than words. */
    private static final class VectorsWanted extends RuntimeException {

        private static final long serialVersionUID = 1;

        static <T> T raise() {
            throw new VectorsWanted();
        }
    }
}
