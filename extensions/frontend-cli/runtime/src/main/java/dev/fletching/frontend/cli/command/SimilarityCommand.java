package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.frontend.cli.output.Display;
import dev.fletching.frontend.cli.output.Json;
import dev.fletching.frontend.cli.output.Table;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how alike texts are. */
@Command(name = "similarity", description = "Say how alike texts are in meaning.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching similarity 'a red fox' 'a small animal'",
    "  fletching similarity --format json 'red fox' 'blue whale' 'express train'",
    "  fletching similarity --model bge-small-en --metric dot 'a red fox' 'a small animal'"})
final class SimilarityCommand implements Callable<Integer> {

    private static final int LABEL_WIDTH = 32;

    @Parameters(paramLabel = "TEXT", arity = "2..*", description = "Texts to compare, each with each; two give one number.")
    private List<String> texts;

    @Mixin
    private ModelOptions model;

    @Option(names = "--metric", paramLabel = "METRIC", defaultValue = "cosine", converter = MetricName.class, description = "cosine, dot, euclidean or manhattan. Larger means more alike: distances are negated. Default: ${DEFAULT-VALUE}.")
    private Similarity metric;

    @Option(names = "--type", paramLabel = "TYPE", defaultValue = "document", converter = RoleName.class, description = "query or document: models with prompts treat the two differently. Default: ${DEFAULT-VALUE}.")
    private TextRole role;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private TableFormat format;

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    private final Embedders embedders;
    private final Terminal terminal;

    @Inject
    SimilarityCommand(Embedders embedders, Terminal terminal) {
        this.embedders = embedders;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (texts.stream().anyMatch(String::isBlank)) {
            throw new ParameterException(spec.commandLine(), "A TEXT must not be blank.");
        }
        try (Embedder embedder = model.open(embedders, terminal)) {
            List<Embedding> embeddings = embedder.embed(texts, role);
            long truncated = embeddings.stream().filter(Embedding::truncated).count();
            if (truncated > 0) {
                terminal.warn(
                        "truncated texts: " + truncated + "; the model reads " + embedder.model().maxTokens() + " tokens");
            }
            double[][] matrix = compare(embeddings);
            if (format == TableFormat.JSON) {
                Json.document(terminal.out(), json -> write(json, embedder.model().name(), matrix));
            } else {
                print(matrix);
            }
        }
        return 0;
    }

    private double[][] compare(List<Embedding> embeddings) {
        int count = embeddings.size();
        double[][] matrix = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                matrix[i][j] = metric.of(embeddings.get(i).vector(), embeddings.get(j).vector());
            }
        }
        return matrix;
    }

    private void write(JsonGenerator json, String name, double[][] matrix) throws IOException {
        json.writeStartObject();
        json.writeStringField("model", name);
        json.writeStringField("metric", MetricName.of(metric));
        json.writeArrayFieldStart("texts");
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("similarity");
        for (double[] row : matrix) {
            json.writeArray(row, 0, row.length);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void print(double[][] matrix) {
        if (matrix.length == 2) {
            terminal.out().println(Display.decimals(matrix[0][1]));
            return;
        }
        List<String> headings = new ArrayList<>(List.of("TEXT"));
        for (int i = 1; i <= matrix.length; i++) {
            headings.add("[" + i + "]");
        }
        Table table = new Table(headings);
        for (int i = 0; i < matrix.length; i++) {
            List<String> cells = new ArrayList<>(List.of("[" + (i + 1) + "] " + Display.snippet(texts.get(i), LABEL_WIDTH)));
            for (double value : matrix[i]) {
                cells.add(Display.decimals(value));
            }
            table.row(cells);
        }
        table.print(terminal.out());
    }
}
