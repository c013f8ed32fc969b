package dev.fletching.benchmarks.chunking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.index.Passage;

/** Ranks passages by the exact similarity of normalised vectors. */
final class Ranking {

    private final List<Span> spans = new ArrayList<>();
    private final List<Embedding> embeddings;

    Ranking(List<Passage> passages, Vectors vectors) {
        passages.forEach(it -> spans.add(new Span(it.origin().document(), it.origin().start(), it.origin().end())));
        embeddings = vectors.of(passages.stream().map(Passage::text).toList());
    }

    List<Span> spans() {
        return spans;
    }

    /** How many passages are longer than the model reads. */
    long truncated() {
        return embeddings.stream().filter(Embedding::truncated).count();
    }

    /** The best passages for a vector, best first. */
    List<Span> best(int k, float[] query) {
        double[] scores = embeddings.stream().mapToDouble(it -> dot(it.vector(), query)).toArray();
        return IntStream.range(0, scores.length).boxed().sorted(Comparator.comparingDouble(i -> -scores[i])).limit(k)
                .map(spans::get).toList();
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
