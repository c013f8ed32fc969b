package dev.fletching.evaluator.retrieval.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.api.evaluation.Qrels;

/**
 * Reads judgements in TREC's format: a line has a query, a field that nobody uses, a document and a grade. Grades above zero
 * mean relevant; grades below zero mean that the document was pooled and not judged.
 */
public final class TrecQrelsFile {

    private static final int COLUMNS = 4;

    private TrecQrelsFile() {}

    /**
     * Read a file.
     *
     * @throws FletchingException if it is missing, empty or damaged, naming the line, or judges a document twice for a query
     */
    public static Qrels read(Path path) {
        Map<String, Map<String, Integer>> byQuery = new LinkedHashMap<>();
        try (Lines lines = Lines.of(path)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String[] columns = Columns.split(lines, line.get(), COLUMNS, "query iteration document grade");
                int grade = Columns.grade(lines, columns[3]);
                if (byQuery.computeIfAbsent(columns[0], q -> new LinkedHashMap<>()).put(columns[2], grade) != null) {
                    throw lines.problem("a document must be judged once for a query, got '%s' twice for '%s'"
                            .formatted(columns[2], columns[0]), "Remove one of the lines");
                }
            }
        }
        Columns.requireContent(path, byQuery, "query iteration document grade");
        return new Qrels(byQuery);
    }
}
