package dev.fletching.evaluator.retrieval.data;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.fletching.api.FletchingException;
import dev.fletching.api.evaluation.Qrels;
import dev.fletching.api.evaluation.RetrievalDataset;

/** Checks that the parts of a data set belong together. */
final class Datasets {

    private static final int SHOWN = 3;

    private Datasets() {}

    /**
     * Put a data set together.
     *
     * @param judged the file that has the judgements, for messages
     */
    static RetrievalDataset of(String name, Map<String, String> queries, Map<String, String> corpus,
            Map<String, Map<String, Integer>> judgements, Path judged) {
        requireContent(judged, corpus, "documents");
        requireContent(judged, queries, "queries");
        requireContent(judged, judgements, "judgements");
        requireKnown(judged, "queries", judgements.keySet(), queries.keySet());
        Set<String> documents = new LinkedHashSet<>();
        judgements.values().forEach(grades -> documents.addAll(grades.keySet()));
        requireKnown(judged, "documents", documents, corpus.keySet());
        return new RetrievalDataset(name, queries, corpus, new Qrels(judgements));
    }

    private static void requireContent(Path path, Map<?, ?> part, String what) {
        if (part.isEmpty()) {
            throw new FletchingException(
                    "data set '%s' must have %s, but has none. Check that it is complete.".formatted(path, what));
        }
    }

    private static void requireKnown(Path path, String what, Collection<String> named, Set<String> known) {
        List<String> unknown = named.stream().filter(id -> !known.contains(id)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        String shown = unknown.stream().limit(SHOWN).map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        throw new FletchingException(
                "judgements in '%s' must name %s of the data set, got %d unknown: %s%s. Add the %s or remove the judgements."
                        .formatted(path, what, unknown.size(), shown, unknown.size() > SHOWN ? ", …" : "", what));
    }
}
