package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.PassageIndex;

/** Every byte of a commit is tried in some run: each run takes another one first, and every thirteenth from there on. */
class FullDiskAtEveryByteTest {

    private static final int STRIDE = 13;
    private static final int COMMITS_BEFORE = 3;

    private final ByteBuffersDirectory before = new ByteBuffersDirectory();

    @TempDir
    Path folder;

    @Test
    void a_disk_that_is_full_at_any_byte_of_a_commit_keeps_the_commit_before() throws IOException {
        try (PassageIndex index = indexes(before).open(folder, SecondProcess.SPACE)) {
            for (int i = 0; i < COMMITS_BEFORE; i++) {
                NumberedBatches.commitNext(index);
            }
        }
        int room = (int) (System.nanoTime() % STRIDE);
        while (!commitsWithin(room)) {
            room += STRIDE;
        }
        assertThat(room).as("bytes of the commit").isGreaterThan(1_000);
    }

    private boolean commitsWithin(int bytes) throws IOException {
        Directory disk = new ByteBuffersDirectory();
        for (String file : before.listAll()) {
            disk.copyFrom(before, file, file, IOContext.DEFAULT);
        }
        boolean committed = commit(disk, bytes);
        try (PassageIndex index = indexes(disk).open(folder, SecondProcess.SPACE)) {
            assertThat(NumberedBatches.last(index)).as("%d bytes", bytes).isEqualTo(COMMITS_BEFORE + (committed ? 1 : 0));
            if (bytes % 5 == 0 || committed) {
                NumberedBatches.assertWhole(index, new Random(bytes));
            }
        }
        return committed;
    }

    private boolean commit(Directory disk, int bytes) {
        AtomicLong room = new AtomicLong(Long.MAX_VALUE);
        Directory faulty = new FaultyDirectory(new Kept(disk), room);
        try (PassageIndex index = new LuceneIndexes(LuceneSettings.DEFAULT, at -> faulty).open(folder, SecondProcess.SPACE)) {
            room.set(bytes);
            NumberedBatches.commitNext(index);
            return true;
        } catch (FletchingException e) {
            assertThat(e).hasMessageContainingAll("disk is full", "committed before is kept");
            return false;
        }
    }

    private static LuceneIndexes indexes(Directory disk) {
        return new LuceneIndexes(LuceneSettings.DEFAULT, at -> new Kept(disk));
    }

    /** A disk that stays when an index on it is closed. */
    private static final class Kept extends FilterDirectory {

        Kept(Directory disk) {
            super(disk);
        }

        @Override
        public void close() {}
    }
}
