package dev.fletching.evaluator.retrieval.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What trec_eval knows about one query: the grades of the documents found, best first, and how many documents have which
 * grade.
 *
 * @param grades in the order of the ranking; {@link #NOT_POOLED} or {@link #NOT_JUDGED} where there is none
 * @param ideal grades above zero of all judged documents, largest first
 * @param notRelevant how many documents are judged not relevant, found or not
 * @param relevantFound how many relevant documents were found
 */
public record Ranking(int[] grades, int[] ideal, int notRelevant, int relevantFound) {

    /** A document that the judgements do not name. */
    public static final int NOT_POOLED = -1;

    /** A document that the judgements name with a grade below zero. */
    public static final int NOT_JUDGED = -2;

    private static final Comparator<Map.Entry<String, Double>> BEST_FIRST = (a, b) -> {
        int byScore = Float.compare(canonical(b.getValue()), canonical(a.getValue()));
        return byScore != 0 ? byScore : DocumentIds.COMPARATOR.compare(b.getKey(), a.getKey());
    };

    /**
     * Rank as trec_eval does: by score, compared in single precision, the larger first; then by document id, the larger first.
     */
    public static Ranking of(Map<String, Double> scores, Map<String, Integer> judgements) {
        List<Map.Entry<String, Double>> found = new ArrayList<>(scores.entrySet());
        found.sort(BEST_FIRST);
        int[] grades = new int[found.size()];
        int relevantFound = 0;
        for (int i = 0; i < grades.length; i++) {
            String document = found.get(i).getKey();
            grades[i] = judgements.containsKey(document) ? judged(judgements.get(document)) : NOT_POOLED;
            relevantFound += grades[i] > 0 ? 1 : 0;
        }
        return new Ranking(grades, ideal(judgements), count(judgements, 0), relevantFound);
    }

    /** How many documents are relevant, found or not. */
    public int relevant() {
        return ideal.length;
    }

    /** How many documents were found. */
    public int found() {
        return grades.length;
    }

    private static int judged(int grade) {
        return grade < 0 ? NOT_JUDGED : grade;
    }

    private static int[] ideal(Map<String, Integer> judgements) {
        return judgements.values().stream().filter(grade -> grade > 0).sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue).toArray();
    }

    private static int count(Map<String, Integer> judgements, int grade) {
        return (int) judgements.values().stream().filter(g -> g == grade).count();
    }

    private static float canonical(double score) {
        return (float) score + 0f;
    }
}
