package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.TextQuery.Weighting;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.testkit.NaivePassageIndex;

class FilteredSearchTest {

    private static final VectorSpace SPACE = new VectorSpace("m", 4, Similarity.COSINE);
    private static final List<String> VALUES = List.of("a", "ab", "b", "\uFFFD", "\uD83D\uDE00", "1", "2.5", "-3", "10", "1e1",
            "2026-11-25", "");
    private static final List<String> PARTS = List.of("a", "b", "", "-", "11", "\uD83D\uDE00", "1e");
    private static final List<String> FIELDS = List.of("x", "y", "xy", "source", "missing");

    private final Random random = new Random(11);

    @TempDir
    Path folder;

    @Test
    void random_conditions_choose_what_a_plain_loop_chooses() {
        NaivePassageIndex naive = new NaivePassageIndex(SPACE);
        try (PassageIndex index = new LuceneIndexes(LuceneSettings.DEFAULT).open(folder, SPACE)) {
            for (int i = 0; i < 200; i++) {
                List<IndexedPassage> one = List.of(new IndexedPassage(passage(i), vector(4)));
                naive.put(one);
                index.put(one);
            }
            naive.commit();
            index.commit();
            for (int i = 0; i < 500; i++) {
                Filter filter = filter(3);
                VectorQuery query = new VectorQuery(vector(4), "m", 7, SearchMode.EXACT, filter);
                assertThat(ids(index.search(query))).as("%s", filter).isEqualTo(ids(naive.search(query)));
                TextQuery words = new TextQuery("red", 200, filter, Weighting.BM25);
                assertThat(ids(index.search(words))).as("%s", filter)
                        .containsExactlyInAnyOrderElementsOf(ids(naive.search(words)));
            }
        }
    }

    @Test
    void k_are_found_through_the_graph_wherever_as_many_fulfil_the_condition() {
        VectorSpace space = new VectorSpace("m", 16, Similarity.COSINE);
        NaivePassageIndex naive = new NaivePassageIndex(space);
        try (PassageIndex index = new LuceneIndexes(LuceneSettings.DEFAULT).open(folder, space)) {
            List<IndexedPassage> all = new ArrayList<>();
            for (int i = 0; i < 6000; i++) {
                Passage passage = new Passage("p" + i, "t", Origin.UNKNOWN, Map.of("n", "" + i));
                all.add(new IndexedPassage(passage, vector(16)));
            }
            index.put(all);
            index.commit();
            naive.put(all);
            naive.commit();
            int right = 0;
            for (int i = 0; i < 20; i++) {
                float[] asked = vector(16);
                Filter half = new Filter.Range("n", "3000", true, null, false);
                List<String> found = ids(index.search(new VectorQuery(asked, "m", 10, SearchMode.APPROXIMATE, half)));
                assertThat(found).hasSize(10);
                found.retainAll(ids(naive.search(new VectorQuery(asked, "m", 10, SearchMode.EXACT, half))));
                right += found.size();
            }
            assertThat(right / 200.0).isGreaterThan(0.95);
        }
    }

    private static List<String> ids(List<Hit> hits) {
        return new ArrayList<>(hits.stream().map(hit -> hit.passage().id()).toList());
    }

    private Passage passage(int i) {
        Map<String, String> metadata = new TreeMap<>();
        for (String name : List.of("x", "y", "xy")) {
            if (random.nextInt(4) > 0) {
                metadata.put(name, any(VALUES));
            }
        }
        if (random.nextInt(5) == 0) {
            metadata.put("source", any(VALUES));
        }
        Origin origin = new Origin("d", random.nextBoolean() ? "a" : "", "", "", 0, 1);
        return new Passage("p" + i, random.nextBoolean() ? "red" : "blue", origin, metadata);
    }

    private Filter filter(int depth) {
        String field = any(FIELDS);
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> new Filter.Equal(field, any(VALUES));
            case 1 -> new Filter.In(field, Set.of("a", any(VALUES) + "1", "10"));
            case 2 -> new Filter.Prefix(field, any(VALUES));
            case 3 -> new Filter.Exists(field);
            case 4 -> {
                boolean both = random.nextBoolean();
                yield new Filter.Range(field, any(VALUES), random.nextBoolean(), both ? any(VALUES) : null,
                        random.nextBoolean());
            }
            case 5 -> new Filter.Contains(field, any(PARTS));
            case 6 -> new Filter.And(List.of(filter(depth - 1), filter(depth - 1)));
            case 7 -> new Filter.Or(List.of(filter(depth - 1), filter(depth - 1)));
            default -> new Filter.Not(filter(depth - 1));
        };
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private float[] vector(int dimensions) {
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
