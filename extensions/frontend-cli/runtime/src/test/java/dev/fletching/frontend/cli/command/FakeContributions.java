package dev.fletching.frontend.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.evaluation.DatasetReader;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.evaluation.Report;
import dev.fletching.api.host.ContributionDescriptor;
import dev.fletching.api.host.ContributionException;
import dev.fletching.api.host.ContributionKey;
import dev.fletching.api.host.ContributionState;
import dev.fletching.api.host.ContributionStatus;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.host.ExtensionPointDescriptor;
import dev.fletching.api.index.IndexHealth;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.api.retrieval.StageRank;

/** An index, a retriever and two evaluators made by hand, and a catalogue of them. */
final class FakeContributions implements Contributions {

    final Map<Path, FakeIndex> indexes = new LinkedHashMap<>();
    final Map<Path, IndexHealth> damaged = new LinkedHashMap<>();
    final List<EvaluationRequest> evaluated = new ArrayList<>();
    final List<Map<String, String>> retrieverOptions = new ArrayList<>();
    String modelThatFails = "";

    @Override
    public <T> T get(Class<T> point, String id) {
        if (point == Evaluator.class) {
            return point.cast(new FakeEvaluator());
        }
        if (point == RetrieverFactory.class && id.equals("dense")) {
            return point.cast((RetrieverFactory) parts -> {
                retrieverOptions.add(parts.options());
                FakeIndex index = FakeIndex.of(parts.index());
                parts.embedder().get();
                return request -> parts.index().fetch(index.passages().keySet()).stream().map(IndexedPassage::passage)
                        .filter(request.filter()::matches).limit(request.k())
                        .map(passage -> new Retrieved(1, 0.87654321, "cosine", passage)).toList();
            });
        }
        if (point == RetrieverFactory.class && id.equals("hybrid")) {
            return point.cast((RetrieverFactory) parts -> request -> FakeIndex.of(parts.index()).passages().values().stream()
                    .map(passage -> new Retrieved(1, 0.03, "rrf", passage,
                            List.of(new StageRank("dense", 2, 0.75, "cosine"), new StageRank("bm25", 1, 7.5, "bm25"))))
                    .toList());
        }
        throw new ContributionException(new ContributionKey("x", id), "there must be a contribution '" + id + "'.");
    }

    /** Answers with fixed measures. */
    private final class FakeEvaluator implements Evaluator {

        @Override
        public List<String> measures() {
            return List.of("map");
        }

        @Override
        public Report evaluate(EvaluationRequest request, ProgressListener progress) {
            evaluated.add(request);
            progress.progress("searching", 1, 2);
            if (request instanceof EvaluationRequest.OfEmbedder of && of.embedder().model().name().equals(modelThatFails)) {
                throw new FletchingException("model '" + modelThatFails + "' must run to its end, and failed. Try another.");
            }
            return switch (request) {
                case EvaluationRequest.OfEmbedder of -> new Report(of.embedder().model().name(), "data, with comma", 2, 3, 1,
                        0.25, measures("cosine_accuracy@1", 1 / 3.0, "cosine_map@100", 1.0), Map.of());
                case EvaluationRequest.OfRetriever of -> FakeData.measured(of);
                case EvaluationRequest.OfRun of -> new Report("r", "qrels", 2, 3, 0, 0.25,
                        measures("num_q", 2.0, "map", 2 / 3.0),
                        of.options().perQuery() ? Map.of("q1", measures("num_q", 1.0, "map", 1 / 3.0)) : Map.of());
            };
        }

        private static Map<String, Double> measures(String first, double one, String second, double two) {
            Map<String, Double> measures = new LinkedHashMap<>();
            measures.put(first, one);
            measures.put(second, two);
            return measures;
        }
    }

    @Override
    public <T> T selected(Class<T> point) {
        return point.cast(new IndexProvider() {

            @Override
            public PassageIndex open(Path folder, VectorSpace space) {
                return indexes.computeIfAbsent(folder, path -> new FakeIndex(space));
            }

            @Override
            public PassageIndex openForSearch(Path folder) {
                if (!indexes.containsKey(folder)) {
                    throw new FletchingException("'" + folder + "' must hold an index, got none. Make one.");
                }
                return indexes.get(folder);
            }

            @Override
            public IndexHealth check(Path folder) {
                return damaged.containsKey(folder) ? damaged.get(folder) : IndexProvider.super.check(folder);
            }
        });
    }

    /** Put an index with one passage there, whose text would move a cursor. */
    void addIndex(Path folder) {
        FakeIndex index = new FakeIndex(new VectorSpace("tiny", 3, dev.fletching.api.embedding.Similarity.COSINE));
        index.passages().put("a", new Passage("a", "A red fox\n\u001b[2Jjumps.",
                new Origin("d", "fox.md", "Foxes", "Red > Diet", 0, 21), Map.of("lang", "en")));
        indexes.put(folder, index);
        assert !Files.exists(folder);
    }

    @Override
    public <T> List<T> all(Class<T> point) {
        return point == DatasetReader.class ? List.of(point.cast(new FakeData())) : List.of();
    }

    @Override
    public List<String> ids(Class<?> point) {
        return point == RetrieverFactory.class ? List.of("dense", "hybrid") : List.of();
    }

    @Override
    public List<ExtensionPointDescriptor> points() {
        return List.of(new ExtensionPointDescriptor("index-provider", "IndexProvider"),
                new ExtensionPointDescriptor("retriever", "RetrieverFactory"));
    }

    @Override
    public Map<String, String> facts(ContributionKey key) {
        if (key.id().equals("dense")) {
            throw new ContributionException(key, "it could not start: no disk");
        }
        return Map.of("directory", "mapped");
    }

    @Override
    public List<ContributionStatus> statuses() {
        return List.of(
                status("index-provider", "lucene", List.of(), List.of("index-provider/memory"), ContributionState.ACTIVE, ""),
                status("index-provider", "memory", List.of(), List.of(), ContributionState.ABSENT, "replaced by lucene"),
                status("retriever", "dense", List.of("index-provider/lucene"), List.of(), ContributionState.QUARANTINED,
                        "it could not start: no disk"));
    }

    private static ContributionStatus status(String point, String id, List<String> requires, List<String> replaces,
            ContributionState state, String reason) {
        ContributionDescriptor descriptor = new ContributionDescriptor(new ContributionKey(point, id), "a." + id, "g:" + id,
                "1", "Does " + id, "quarkus." + id, true, requires, replaces,
                state == ContributionState.ABSENT ? reason : "");
        return new ContributionStatus(descriptor, state, reason);
    }
}
