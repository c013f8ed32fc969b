package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.index.PassageIndex;

class KillTest {

    private static final int KILLS = 50;
    private static final int MOST_COMMITS = 4;
    private static final int MOST_MILLIS = 100;

    private final LuceneIndexes indexes = new LuceneIndexes(LuceneSettings.DEFAULT);

    @TempDir
    Path folder;

    /** The next process is started while the last one writes, so that its start takes no time of its own. */
    @Test
    void a_process_killed_at_any_moment_loses_nothing_committed_and_leaves_an_index_that_opens() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long committed = 0;
        SecondProcess next = SecondProcess.start("numbered", folder);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                try (SecondProcess process = next) {
                    process.awaitCommitted();
                    process.go();
                    next = SecondProcess.start("numbered", folder);
                    for (int i = random.nextInt(MOST_COMMITS); i > 0; i--) {
                        committed = process.awaitCommitted();
                    }
                    process.killAfter(random.nextInt(MOST_MILLIS));
                    committed = process.lastCommitted(committed);
                }
                committed = assertKept(committed, random, "kill %d of seed %d".formatted(kill, seed));
            }
        } finally {
            next.close();
        }
        assertThat(committed).as("batches of all processes").isGreaterThan(KILLS / 2);
    }

    private long assertKept(long reported, Random random, String where) {
        if (reported > 0) {
            try (PassageIndex index = indexes.openForSearch(folder)) {
                assertKept(index, reported, random, where);
            }
        }
        try (PassageIndex index = indexes.open(folder, SecondProcess.SPACE)) {
            assertKept(index, reported, random, where);
            return NumberedBatches.last(index);
        }
    }

    private static void assertKept(PassageIndex index, long reported, Random random, String where) {
        assertThat(NumberedBatches.last(index)).as(where).isBetween(reported, reported + 1);
        try {
            NumberedBatches.assertWhole(index, random);
        } catch (AssertionError e) {
            throw new AssertionError(where, e);
        }
    }
}
