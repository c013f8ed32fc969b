package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;

/**
 * The promises of {@link PassageIndex} under random operations and from many threads.
 *
 * @since 0.1
 */
public abstract class PassageIndexStressContractTest extends IndexContract {

    private static final int BATCH = 10;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void random_operations_leave_what_they_leave_in_a_naive_index(long seed) {
        Random random = new Random(seed);
        List<Similarity> known = similarities().stream().sorted().toList();
        VectorSpace space = new VectorSpace("m", 3, known.get((int) seed % known.size()));
        NaivePassageIndex naive = new NaivePassageIndex(space);
        PassageIndex index = provider.open(place(), space);
        try {
            for (int step = 0; step < 150; step++) {
                index = step(random, index, naive);
            }
        } finally {
            index.close();
        }
    }

    private PassageIndex step(Random random, PassageIndex index, NaivePassageIndex naive) {
        int dice = random.nextInt(13);
        if (dice >= 10) {
            Consumer<PassageIndex> change = randomChangeOfSources(random, dice);
            change.accept(index);
            change.accept(naive);
            return index;
        }
        if (dice < 5) {
            List<IndexedPassage> passages = randomPassages(random);
            index.put(passages);
            naive.put(passages);
            return index;
        }
        if (dice < 7) {
            List<String> ids = List.of("id" + random.nextInt(40), "id" + random.nextInt(40));
            index.delete(ids);
            naive.delete(ids);
            return index;
        }
        if (dice < 9) {
            index.commit();
            naive.commit();
            assertSame(random, index, naive);
            return index;
        }
        index.close();
        naive.rollback();
        PassageIndex again = provider.open(place(), naive.space());
        assertSame(random, again, naive);
        return again;
    }

    private static Consumer<PassageIndex> randomChangeOfSources(Random random, int dice) {
        IndexedSource source = randomSource(random);
        Filter filter = new Filter.Equal("n", "" + random.nextInt(10));
        Map<String, float[]> kept = Map.of("f" + random.nextInt(20), randomVector(random));
        return switch (dice) {
            case 10 -> index -> index.putSources(List.of(source));
            case 11 -> index -> index.deleteSources(List.of(source.id()));
            default -> index -> {
                index.delete(filter);
                index.keepVectors(kept);
            };
        };
    }

    private static IndexedSource randomSource(Random random) {
        return new IndexedSource("source" + random.nextInt(4), "state" + random.nextInt(2), "");
    }

    private static List<IndexedPassage> randomPassages(Random random) {
        List<IndexedPassage> passages = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            String id = "id" + random.nextInt(40);
            Passage passage = new Passage(id, "text " + random.nextInt(), Origin.UNKNOWN, Map.of("n", "" + random.nextInt(10)));
            String fingerprint = random.nextBoolean() ? "f" + random.nextInt(20) : "";
            passages.add(new IndexedPassage(passage, randomVector(random), fingerprint, Optional.of(randomSource(random))));
        }
        return passages;
    }

    private static float[] randomVector(Random random) {
        return new float[]{random.nextInt(5) - 2, random.nextInt(5) - 2, random.nextInt(5) - 2};
    }

    private static void assertSame(Random random, PassageIndex index, NaivePassageIndex naive) {
        assertThat(index.count()).isEqualTo(naive.count());
        for (Passage passage : naive.passages()) {
            assertThat(index.get(passage.id())).contains(passage);
        }
        assertThat(index.sources()).isEqualTo(naive.sources());
        List<String> fingerprints = IntStream.range(0, 20).mapToObj(i -> "f" + i).toList();
        assertThat(index.vectors(fingerprints)).containsOnlyKeys(naive.vectors(fingerprints).keySet());
        int k = 1 + random.nextInt(45);
        float[] query = randomVector(random);
        List<Hit> found = search(index, k, query);
        List<Hit> all = search(naive, Integer.MAX_VALUE, query);
        assertThat(found).hasSize(Math.min(k, all.size()));
        assertThat(found).isSortedAccordingTo(
                Comparator.comparingDouble(Hit::score).reversed().thenComparing(hit -> hit.passage().id()));
        for (int i = 0; i < found.size(); i++) {
            Passage passage = found.get(i).passage();
            Hit expected = all.stream().filter(hit -> hit.passage().equals(passage)).findFirst().orElseThrow();
            assertThat(found.get(i).score()).isCloseTo(expected.score(), within(1e-6))
                    .isCloseTo(all.get(i).score(), within(1e-6));
        }
    }

    @Test
    void searches_during_writes_see_whole_commits_only() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (PassageIndex index = open(); ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> readers = List.of(threads.submit(() -> watch(index, done)),
                    threads.submit(() -> watch(index, done)));
            for (int round = 0; round < 30; round++) {
                index.put(batch(round));
                index.commit();
            }
            done.set(true);
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
    }

    private static List<IndexedPassage> batch(int round) {
        List<IndexedPassage> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            batch.add(new IndexedPassage(Passage.of("p" + i, "round " + round), new float[]{1, i}));
        }
        return batch;
    }

    private static void watch(PassageIndex index, AtomicBoolean done) {
        while (!done.get()) {
            List<Hit> hits = search(index, 100, 1, 1);
            assertThat(hits).satisfiesAnyOf(none -> assertThat(none).isEmpty(), all -> assertThat(all).hasSize(BATCH));
            assertThat(hits.stream().map(hit -> hit.passage().text()).distinct().count()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void many_threads_may_write_at_once() throws Exception {
        try (PassageIndex index = open(); ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                int number = writer;
                writers.add(threads.submit(() -> write(index, number)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            index.commit();
            assertThat(index.count()).isEqualTo(4 * 50);
            assertThat(ids(search(index, 1000, 1, 1))).doesNotHaveDuplicates().hasSize(200);
        }
    }

    private static void write(PassageIndex index, int writer) {
        for (int i = 0; i < 50; i++) {
            index.put(List.of(passage(writer + "-" + i, writer, i), passage("shared-" + i, 1, 1)));
            index.delete(List.of("shared-" + i));
            if (i % 20 == 0) {
                index.commit();
            }
        }
        index.delete(IntStream.range(0, 50).mapToObj(i -> "shared-" + i).toList());
    }
}
