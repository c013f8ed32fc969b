package dev.fletching.evaluator.retrieval.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.api.evaluation.Run;

/**
 * Reads what a system found, in TREC's format: a line has a query, {@code Q0}, a document, a rank, a score and the name of the
 * run. As trec_eval does, it takes the score and leaves the rank.
 */
public final class TrecRunFile {

    private static final int COLUMNS = 6;
    private static final String FORM = "query Q0 document rank score run";

    private TrecRunFile() {}

    /**
     * Read a file.
     *
     * @throws FletchingException if it is missing, empty or damaged, naming the line, has a score that is not finite, or finds a
     *         document twice for a query
     */
    public static Run read(Path path) {
        Map<String, Map<String, Double>> byQuery = new LinkedHashMap<>();
        try (Lines lines = Lines.of(path)) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                String[] columns = Columns.split(lines, line.get(), COLUMNS, FORM);
                double score = Columns.score(lines, columns[4]);
                if (byQuery.computeIfAbsent(columns[0], q -> new LinkedHashMap<>()).put(columns[2], score) != null) {
                    throw lines.problem("a document must be found once for a query, got '%s' twice for '%s'"
                            .formatted(columns[2], columns[0]), "Remove one of the lines");
                }
            }
        }
        Columns.requireContent(path, byQuery, FORM);
        return new Run(byQuery);
    }
}
