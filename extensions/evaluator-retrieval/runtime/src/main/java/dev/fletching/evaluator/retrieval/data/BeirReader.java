package dev.fletching.evaluator.retrieval.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.evaluation.DatasetReader;
import dev.fletching.api.evaluation.RetrievalDataset;

/**
 * Reads a folder in BEIR's layout: {@code corpus.jsonl} with {@code _id}, {@code title} and {@code text}, {@code queries.jsonl}
 * with {@code _id} and {@code text}, and {@code qrels/test.tsv} with a header. A document's text is its title, a blank and its
 * text, trimmed, as in MTEB.
 */
@Contribution(id = "beir", description = "A folder in BEIR's layout, test split", api = ApiVersion.CURRENT)
public final class BeirReader implements DatasetReader {

    private static final String CORPUS = "corpus.jsonl";
    private static final String QUERIES = "queries.jsonl";

    @Override
    public String format() {
        return "a folder with corpus.jsonl, queries.jsonl and qrels/test.tsv";
    }

    @Override
    public boolean accepts(Path path) {
        return Files.isDirectory(path) && Files.exists(path.resolve(CORPUS)) && Files.exists(path.resolve(QUERIES));
    }

    @Override
    public RetrievalDataset read(Path path) {
        if (!Files.isDirectory(path)) {
            throw new FletchingException(
                    "data set '" + path + "' must be a folder in BEIR's layout, got none. Check the path.");
        }
        Map<String, String> corpus = texts(path.resolve(CORPUS));
        Map<String, String> queries = texts(path.resolve(QUERIES));
        Path judged = path.resolve("qrels").resolve("test.tsv");
        return Datasets.of(DataNames.of(path), queries, corpus, judgements(judged), judged);
    }

    private static Map<String, String> texts(Path path) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Lines lines = Lines.of(path)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                BeirText text = BeirText.parse(path, lines.number(), line.get());
                if (texts.put(text.id(), text.titleAndText()) != null) {
                    throw lines.problem("an _id must be there once, got '" + text.id() + "' twice", "Rename or remove one");
                }
            }
        }
        if (texts.isEmpty()) {
            throw new FletchingException(
                    "file '" + path + "' must have a JSON object in every line, but is empty. Check the path.");
        }
        return texts;
    }

    private static Map<String, Map<String, Integer>> judgements(Path path) {
        Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
        try (Lines lines = Lines.of(path)) {
            lines.next().ifPresent(header -> requireHeader(lines, header));
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String[] columns = columns(lines, line.get());
                int grade = Columns.grade(lines, columns[2]);
                if (judgements.computeIfAbsent(columns[0], q -> new LinkedHashMap<>()).put(columns[1], grade) != null) {
                    throw lines.problem("a document must be judged once for a query, got '%s' twice for '%s'"
                            .formatted(columns[1], columns[0]), "Remove one of the lines");
                }
            }
        }
        Columns.requireContent(path, judgements, "query-id corpus-id score");
        return judgements;
    }

    private static void requireHeader(Lines lines, String header) {
        if (columns(lines, header)[2].strip().matches("[+-]?\\d+")) {
            throw lines.problem("the first line must be a header, got a judgement",
                    "Add the line 'query-id', 'corpus-id', 'score' with tabs between them");
        }
    }

    private static String[] columns(Lines lines, String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
            throw lines.problem("a line must have 3 columns with tabs between them, got " + columns.length,
                    "Check that the file has the right format");
        }
        return columns;
    }
}
