package dev.fletching.api.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;

/** Makes the question for what is like a document. */
final class LikeDocument {

    private final List<IndexedPassage> passages = new ArrayList<>();
    private final Filter itself;

    /** Find the passages of a document, or the passage, of an id. */
    LikeDocument(PassageIndex index, String id) {
        Filter document = new Filter.Equal("document", id);
        index.forEach(document, passages::add);
        if (passages.isEmpty()) {
            passages.addAll(index.fetch(List.of(id)));
        }
        if (passages.isEmpty()) {
            throw new FletchingException(
                    "document '%s' must be in the index to find what is like it, and is not. Take the id of a document or passage that a search tells."
                            .formatted(id));
        }
        passages.sort(Comparator.comparingInt((IndexedPassage one) -> one.passage().origin().start())
                .thenComparing(one -> one.passage().id()));
        Passage first = passages.get(0).passage();
        this.itself = first.origin().document().isEmpty()
                ? new Filter.Equal("id", first.id())
                : new Filter.Equal("document", first.origin().document());
    }

    RetrievalRequest request(int k) {
        String text = passages.stream().map(one -> one.passage().text()).collect(Collectors.joining("\n"));
        String title = passages.get(0).passage().origin().title();
        return new RetrievalRequest(title.isBlank() ? text : title + "\n" + text, mean(), k, new Filter.Not(itself));
    }

    private float[] mean() {
        double[] sum = new double[passages.get(0).vector().length];
        for (IndexedPassage one : passages) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one.vector()[i];
            }
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / passages.size());
        }
        return mean;
    }
}
