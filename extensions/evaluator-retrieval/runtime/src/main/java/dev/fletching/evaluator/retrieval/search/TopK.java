package dev.fletching.evaluator.retrieval.search;

/**
 * Keeps the k best of what it is offered, in a binary heap with the worst at its root. Of two equal scores, the one at the
 * lower position is better, whatever the order of offers. For one thread.
 */
final class TopK {

    private final int[] positions;
    private final float[] scores;
    private int size;

    /** @param k how many to keep; positive */
    TopK(int k) {
        positions = new int[k];
        scores = new float[k];
    }

    void offer(int position, float score) {
        if (size < positions.length) {
            up(size++, position, score);
            return;
        }
        if (worse(positions[0], scores[0], position, score)) {
            down(position, score);
        }
    }

    /** Takes all out, best first. */
    Hits drain() {
        int[] bestPositions = new int[size];
        float[] bestScores = new float[size];
        for (int i = size - 1; i >= 0; i--) {
            bestPositions[i] = positions[0];
            bestScores[i] = scores[0];
            size--;
            down(positions[size], scores[size]);
        }
        return new Hits(bestPositions, bestScores);
    }

    private void up(int hole, int position, float score) {
        int at = hole;
        while (at > 0 && worse(position, score, positions[(at - 1) / 2], scores[(at - 1) / 2])) {
            move((at - 1) / 2, at);
            at = (at - 1) / 2;
        }
        set(at, position, score);
    }

    private void down(int position, float score) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && worse(positions[child + 1], scores[child + 1], positions[child], scores[child])) {
                child++;
            }
            if (!worse(positions[child], scores[child], position, score)) {
                break;
            }
            move(child, at);
            at = child;
        }
        set(at, position, score);
    }

    private void move(int from, int to) {
        set(to, positions[from], scores[from]);
    }

    private void set(int at, int position, float score) {
        positions[at] = position;
        scores[at] = score;
    }

    private static boolean worse(int position, float score, int otherPosition, float otherScore) {
        return score < otherScore || score == otherScore && position > otherPosition;
    }
}
