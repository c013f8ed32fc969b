package dev.fletching.evaluator.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;

/**
 * Counts the different words that a text has in common with the query; texts with none are not found, and of equal ones the smaller id
 * comes first.
 *
 * @param words of the texts, by id
 */
record WordsRetriever(TreeMap<String, Set<String>> words) implements Retriever {

    static WordsRetriever of(Map<String, String> texts) {
        TreeMap<String, Set<String>> words = new TreeMap<>();
        texts.forEach((id, text) -> words.put(id, split(text)));
        return new WordsRetriever(words);
    }

    private static Set<String> split(String text) {
        Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("\\W+")));
        words.remove("");
        return words;
    }

    @Override
    public List<Retrieved> retrieve(RetrievalRequest request) {
        Set<String> asked = split(request.query());
        List<Retrieved> found = new ArrayList<>();
        words.forEach((id, of) -> {
            long common = asked.stream().filter(of::contains).count();
            if (common > 0) {
                found.add(new Retrieved(1, common, "words",
                        new Passage(id, id, new Origin(id, "", "", "", 0, 1), Map.of())));
            }
        });
        found.sort(Comparator.comparingDouble(Retrieved::score).reversed());
        List<Retrieved> best = new ArrayList<>();
        for (Retrieved one : found.subList(0, Math.min(request.k(), found.size()))) {
            best.add(one.ranked(best.size() + 1, one.score(), one.scale()));
        }
        return best;
    }
}
