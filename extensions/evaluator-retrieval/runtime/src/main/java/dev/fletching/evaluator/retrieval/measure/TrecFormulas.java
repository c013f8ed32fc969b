package dev.fletching.evaluator.retrieval.measure;

/**
 * The measures of trec_eval 9 for one query, each in the order of operations of the C program.
 * <p>
 * Where a query has no relevant document, they are 0.
 */
final class TrecFormulas {

    private static final int RECALL_POINTS = 11;
    private static final double ROUND_UP = 0.9;
    private static final double INFERRED_EPSILON = 0.00001;

    private TrecFormulas() {}

    static double precision(Ranking ranking, int k) {
        return (double) relevantIn(ranking, k) / k;
    }

    static double recall(Ranking ranking, int k) {
        return ratio(relevantIn(ranking, k), ranking.relevant());
    }

    static double success(Ranking ranking, int k) {
        return relevantIn(ranking, k) > 0 ? 1 : 0;
    }

    static double rPrecision(Ranking ranking) {
        return ratio(relevantIn(ranking, ranking.relevant()), ranking.relevant());
    }

    static double setPrecision(Ranking ranking) {
        return ratio(ranking.relevantFound(), ranking.found());
    }

    static double setRecall(Ranking ranking) {
        return ratio(ranking.relevantFound(), ranking.relevant());
    }

    static double setF(Ranking ranking) {
        double precision = setPrecision(ranking);
        double recall = setRecall(ranking);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static double reciprocalRank(Ranking ranking) {
        for (int i = 0; i < ranking.found(); i++) {
            if (ranking.grades()[i] > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    static double averagePrecision(Ranking ranking, int k) {
        double sum = 0;
        int relevant = 0;
        for (int i = 0; i < Math.min(k, ranking.found()); i++) {
            if (ranking.grades()[i] > 0) {
                relevant++;
                sum += (double) relevant / (i + 1);
            }
        }
        return ranking.relevant() == 0 ? 0 : sum / ranking.relevant();
    }

    /** Grades are gains; the discount of rank r is log2(r + 1). Järvelin and Kekäläinen, ACM TOIS 20(4), 2002. */
    static double ndcg(Ranking ranking, int k) {
        double ideal = gain(ranking.ideal(), k);
        return ideal > 0 ? gain(ranking.grades(), k) / ideal : 0;
    }

    private static double gain(int[] grades, int k) {
        double sum = 0;
        for (int i = 0; i < Math.min(k, grades.length); i++) {
            if (grades[i] > 0) {
                sum += grades[i] / (Math.log(i + 2) / Math.log(2));
            }
        }
        return sum;
    }

    /** Buckley and Voorhees, Retrieval Evaluation with Incomplete Information, SIGIR 2004. */
    static double bpref(Ranking ranking) {
        int relevant = ranking.relevant();
        int notRelevant = 0;
        double sum = 0;
        for (int grade : ranking.grades()) {
            if (grade == 0) {
                notRelevant++;
            }
            if (grade > 0) {
                sum += notRelevant == 0
                        ? 1
                        : 1 - (double) Math.min(notRelevant, relevant) / Math.min(ranking.notRelevant(), relevant);
            }
        }
        return relevant == 0 ? 0 : sum / relevant;
    }

    /** Yilmaz and Aslam, Estimating Average Precision with Incomplete and Imperfect Judgments, CIKM 2006. */
    static double inferredAveragePrecision(Ranking ranking) {
        int relevant = 0;
        int notRelevant = 0;
        int notJudged = 0;
        double sum = 0;
        for (int above = 0; above < ranking.found(); above++) {
            int grade = ranking.grades()[above];
            if (grade > 0) {
                sum += expectedPrecision(above, relevant, notRelevant, notJudged);
                relevant++;
            }
            notRelevant += grade == 0 ? 1 : 0;
            notJudged += grade == Ranking.NOT_JUDGED ? 1 : 0;
        }
        return ranking.relevant() == 0 ? 0 : sum / ranking.relevant();
    }

    private static double expectedPrecision(int above, int relevant, int notRelevant, int notJudged) {
        if (above == 0) {
            return 1;
        }
        double pooled = (double) (relevant + notRelevant + notJudged) / above;
        double judgedRelevant = (relevant + INFERRED_EPSILON) / (relevant + notRelevant + 2 * INFERRED_EPSILON);
        return 1.0 / (above + 1) + (double) above / (above + 1) * pooled * judgedRelevant;
    }

    /** Mean of the interpolated precisions at recall 0, 0.1, … 1. */
    static double elevenPointAverage(Ranking ranking) {
        double sum = 0;
        for (int tenth = 0; tenth < RECALL_POINTS; tenth++) {
            sum += interpolatedPrecision(ranking, tenth);
        }
        return sum / RECALL_POINTS;
    }

    /** Largest precision at any rank where at least so many tenths of the relevant documents are found. */
    static double interpolatedPrecision(Ranking ranking, int tenths) {
        int needed = (int) (tenths / 10.0 * ranking.relevant() + ROUND_UP);
        double best = 0;
        int relevant = 0;
        for (int i = 0; i < ranking.found(); i++) {
            relevant += ranking.grades()[i] > 0 ? 1 : 0;
            if (relevant >= needed) {
                best = Math.max(best, (double) relevant / (i + 1));
            }
        }
        return best;
    }

    private static int relevantIn(Ranking ranking, int k) {
        int relevant = 0;
        for (int i = 0; i < Math.min(k, ranking.found()); i++) {
            relevant += ranking.grades()[i] > 0 ? 1 : 0;
        }
        return relevant;
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
