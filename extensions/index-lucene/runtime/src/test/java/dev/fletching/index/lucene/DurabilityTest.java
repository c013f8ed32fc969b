package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;

class DurabilityTest {

    private final IndexProvider indexes = new LuceneIndexes(LuceneSettings.DEFAULT);

    @TempDir
    Path folder;

    @Test
    void a_killed_process_leaves_exactly_what_it_committed() throws Exception {
        try (SecondProcess process = SecondProcess.start("hold", folder)) {
            process.awaitCommitted();
            process.awaitCommitted();
            process.kill();
        }
        try (PassageIndex index = indexes.open(folder, SecondProcess.SPACE)) {
            assertThat(index.count()).isEqualTo(SecondProcess.BATCH);
            assertThat(index.get("p0")).isPresent();
            assertThat(index.get("p" + SecondProcess.BATCH)).isEmpty();
        }
    }

    @RepeatedTest(3)
    void a_process_killed_between_or_within_commits_leaves_a_whole_commit() throws Exception {
        long known;
        try (SecondProcess process = SecondProcess.start("loop", folder)) {
            known = process.awaitCommitted();
            while (known < 10L * SecondProcess.BATCH) {
                known = process.awaitCommitted();
            }
            process.kill();
            known = process.lastCommitted(known);
        }
        try (PassageIndex index = indexes.open(folder, SecondProcess.SPACE)) {
            assertThat(index.count() % SecondProcess.BATCH).isZero();
            assertThat(index.count()).isBetween(known, known + SecondProcess.BATCH);
            for (long i = 0; i < index.count(); i++) {
                assertThat(index.get("p" + i)).isPresent();
            }
        }
    }

    @Test
    void two_processes_cannot_write_one_index_but_one_can_search_it() throws Exception {
        try (SecondProcess process = SecondProcess.start("hold", folder)) {
            process.awaitCommitted();
            process.awaitCommitted();
            assertThatThrownBy(() -> indexes.open(folder, SecondProcess.SPACE)).isInstanceOf(FletchingException.class)
                    .hasMessageContainingAll(folder.toString(), "another process", "Close it there");
            try (PassageIndex index = indexes.openForSearch(folder)) {
                assertThat(index.count()).isEqualTo(SecondProcess.BATCH);
            }
        }
        indexes.open(folder, SecondProcess.SPACE).close();
    }

    @Test
    void a_search_follows_the_commits_of_another_process() throws Exception {
        try (SecondProcess process = SecondProcess.start("loop", folder)) {
            process.awaitCommitted();
            try (PassageIndex index = indexes.openForSearch(folder)) {
                for (int i = 0; i < 20; i++) {
                    long committed = process.awaitCommitted();
                    assertThat(index.count()).isGreaterThanOrEqualTo(committed);
                    assertThat(index.search(new VectorQuery(new float[]{1, 1, 1, 1}, "m", 7, SearchMode.EXACT)))
                            .extracting(Hit::passage).doesNotHaveDuplicates().hasSize(7);
                }
            }
        }
    }
}
