package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.Passage;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;

/**
 * Batches with ascending numbers, each in a commit of its own. A batch adds passages, replaces the one that tells the last
 * number, and removes a passage of the batch before; so half of a batch shows.
 */
final class NumberedBatches {

    static final int SIZE = 12;

    private static final String LAST = "last";
    private static final int LOOKED_AT = 20;

    private NumberedBatches() {}

    /** The number of the last batch that is committed; 0 for none. */
    static long last(PassageIndex index) {
        return index.get(LAST).map(passage -> Long.parseLong(passage.text())).orElse(0L);
    }

    /** Put and commit the next batch; gives its number. */
    static long commitNext(PassageIndex index) {
        long number = last(index) + 1;
        List<IndexedPassage> batch = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            batch.add(passage(id(number, i), "batch " + number, number, i));
        }
        index.put(batch.subList(0, SIZE / 2));
        index.put(List.of(passage(LAST, Long.toString(number), number, SIZE)));
        index.put(batch.subList(SIZE / 2, SIZE));
        index.delete(List.of(id(number - 1, 0)));
        index.commit();
        return number;
    }

    /** Fail unless the index holds whole batches up to its last, and nothing else; looks closely at some. */
    static void assertWhole(PassageIndex index, Random random) {
        long last = last(index);
        assertThat(index.count()).isEqualTo(last == 0 ? 0 : last * (SIZE - 1) + 2);
        for (int i = 0; i < LOOKED_AT && last > 0; i++) {
            long number = i < LOOKED_AT / 2 ? Math.max(1, last - i) : 1 + random.nextLong(last);
            assertThat(index.get(id(number, 0)).isPresent()).isEqualTo(number == last);
            for (int of = 1; of < SIZE; of++) {
                assertThat(index.get(id(number, of))).get().extracting(Passage::text).isEqualTo("batch " + number);
            }
            assertThat(index.get(id(last + 1, i))).isEmpty();
        }
        for (SearchMode mode : SearchMode.values()) {
            VectorQuery query = new VectorQuery(vector(last, SIZE), SecondProcess.SPACE.model(), 1, mode);
            assertThat(index.search(query)).hasSize(last == 0 ? 0 : 1);
        }
    }

    private static String id(long number, int of) {
        return number + "-" + of;
    }

    private static IndexedPassage passage(String id, String text, long number, int of) {
        return new IndexedPassage(Passage.of(id, text), vector(number, of));
    }

    private static float[] vector(long number, int of) {
        return new float[]{1, of, number % 97, number};
    }
}
