package dev.fletching.frontend.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.fletching.api.reranking.Rerankers;
import dev.fletching.api.retrieval.Pipeline;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which ways of searching to measure, and how. */
final class PipelineOptions {

    private static final String RERANK = "rerank";
    private static final int DEFAULT_DEPTH = 100;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--strategy", paramLabel = "STAGES", description = "Measure a way of searching as 'fletching search' has it, as in bm25, 'dense(mode=exact)' or hybrid,mmr; may be repeated: strategies stand side by side. Default: models alone, by exact search.")
    private List<String> strategies = List.of();

    @Option(names = "--rerank", paramLabel = "MODEL", description = "Rank what strategies found by a reranker: a folder, or owner/name of a hub. Adds the stage rerank where a strategy has none.")
    private Optional<String> rerankingModel = Optional.empty();

    @Option(names = "--in", paramLabel = "DIR", description = "Search an index that is there, by its model; the data set gives queries and judgements. Documents are named by their ids. Default: a temporary index of the data set's documents, one passage each.")
    private Optional<Path> index = Optional.empty();

    @Option(names = "--measure", paramLabel = "NAME", split = ",", description = "A measure of strategies, as in ndcg@10 or recall@100, or by trec_eval's name, as in ndcg_cut_10; may be repeated. Default: the usual ones at the ranks of --k.")
    private List<String> measures = List.of();

    @Option(names = "--depth", paramLabel = "N", converter = PositiveNumber.class, description = "Find N documents for a query with a strategy, more where a measure looks deeper. Default: 100.")
    private Optional<Integer> depth = Optional.empty();

    @Option(names = "--save-runs", paramLabel = "DIR", description = "Write what strategies found to files in TREC's format, and the judgements, for 'fletching evaluate run'.")
    private Optional<Path> runs = Optional.empty();

    /** Whether ways of searching are to be measured. */
    boolean asked() {
        return !strategies.isEmpty();
    }

    /** Refuse what only strategies have where there is none, and a model beside an index that has its own. */
    void check(boolean modelNamed) {
        if (!asked()) {
            refuse("--rerank", rerankingModel.isPresent());
            refuse("--in", index.isPresent());
            refuse("--measure", !measures.isEmpty());
            refuse("--depth", depth.isPresent());
            refuse("--save-runs", runs.isPresent());
        }
        if (index.isPresent() && modelNamed) {
            throw new ParameterException(spec.commandLine(),
                    "--in must stand without --model, --dimensions and --metric: an index knows its own.");
        }
    }

    private void refuse(String option, boolean there) {
        if (there) {
            throw new ParameterException(spec.commandLine(), option + " needs a --strategy, as in --strategy bm25.");
        }
    }

    /** The strategies, each once. */
    List<Pipeline> pipelines() {
        List<Pipeline> pipelines = new ArrayList<>();
        for (String strategy : strategies) {
            Pipeline pipeline = Pipeline.parse(strategy);
            if (rerankingModel.isPresent() && pipeline.stages().stream().noneMatch(stage -> stage.id().equals(RERANK))) {
                pipeline = pipeline.then(RERANK, Map.of());
            }
            if (!pipelines.contains(pipeline)) {
                pipelines.add(pipeline);
            }
        }
        return pipelines;
    }

    /** The model that reranks: the one named here, else the configured one. */
    String reranker(Rerankers rerankers) {
        return rerankingModel.orElseGet(rerankers::defaultModel);
    }

    Optional<Path> index() {
        return index;
    }

    List<String> measures() {
        return measures;
    }

    int depth() {
        return depth.orElse(DEFAULT_DEPTH);
    }

    Optional<Path> runs() {
        return runs;
    }
}
