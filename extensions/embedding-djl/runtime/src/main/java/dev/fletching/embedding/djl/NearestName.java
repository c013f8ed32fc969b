package dev.fletching.embedding.djl;

import java.util.List;
import java.util.Optional;

/**
 * Finds what a user may have meant.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Levenshtein_distance">Levenshtein: Binary codes, 1966</a>
 */
final class NearestName {

    private NearestName() {}

    /** The name that differs in the fewest letters, if that is fewer than half of them; the first of several. */
    static Optional<String> of(String wanted, List<String> names) {
        Optional<String> nearest = Optional.empty();
        int fewest = wanted.length() / 2 + 1;
        for (String name : names) {
            int changes = distance(wanted, name);
            if (changes < fewest) {
                fewest = changes;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
