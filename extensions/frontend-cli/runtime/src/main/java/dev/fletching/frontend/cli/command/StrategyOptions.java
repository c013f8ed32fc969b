package dev.fletching.frontend.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.fletching.api.reranking.Rerankers;
import dev.fletching.api.retrieval.Pipeline;
import dev.fletching.api.retrieval.Pipeline.Stage;
import picocli.CommandLine.Option;

/** How passages are found and ranked. */
final class StrategyOptions {

    private static final String RERANK = "rerank";

    @Option(names = "--strategy", paramLabel = "STAGES", defaultValue = "dense", description = "A retriever, as dense (by meaning), bm25 or tf-idf (by words) or hybrid (by both), and behind commas what refines its ranking: rerank, mmr, collapse, threshold. Options stand in parentheses, as in 'hybrid(dense-weight=0.7),mmr(lambda=0.6)'. 'fletching plugins list' shows all stages. Default: ${DEFAULT-VALUE}.")
    private String strategy;

    @Option(names = "--rerank", paramLabel = "MODEL", description = "Rank what was found by a reranker: a folder, or owner/name of a hub. Adds the stage rerank where the strategy has none.")
    private Optional<String> rerankingModel = Optional.empty();

    @Option(names = "--min-score", paramLabel = "X", description = "Leave out what scores less, on the scale of the last stage.")
    private Optional<Double> minScore = Optional.empty();

    @Option(names = "--exact", description = "Compare the query with every passage, which is slower and misses none.")
    private boolean exact;

    /** What the options together ask for. */
    Pipeline pipeline() {
        Pipeline pipeline = Pipeline.parse(strategy);
        if (exact) {
            pipeline = exact(pipeline);
        }
        if (rerankingModel.isPresent() && pipeline.stages().stream().noneMatch(stage -> stage.id().equals(RERANK))) {
            pipeline = pipeline.then(RERANK, Map.of());
        }
        return minScore.isPresent() ? pipeline.then("threshold", Map.of("score", minScore.get().toString())) : pipeline;
    }

    /** The model that reranks: the one named here, else the configured one. */
    String reranker(Rerankers rerankers) {
        return rerankingModel.orElseGet(rerankers::defaultModel);
    }

    private static Pipeline exact(Pipeline pipeline) {
        List<Stage> stages = new ArrayList<>(pipeline.stages());
        Map<String, String> options = new TreeMap<>(stages.get(0).options());
        options.put("mode", "exact");
        stages.set(0, new Stage(stages.get(0).id(), options));
        return new Pipeline(stages);
    }
}
