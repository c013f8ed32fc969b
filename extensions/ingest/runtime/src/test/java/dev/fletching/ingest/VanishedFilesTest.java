package dev.fletching.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.IngestReport.Upkeep;

/** What is not there any more, and what only seems so. */
class VanishedFilesTest extends IngestFixture {

    @Test
    void a_vanished_file_stays_until_it_is_pruned() throws IOException {
        Path file = write("in/a.jsonl", records(0, 3));
        write("in/b.txt", "b");
        ingest(folder.resolve("in"));
        Files.delete(file);
        assertThat(ingest(folder.resolve("in")).upkeep()).isEqualTo(new Upkeep(1, 0, 0, 0, 0));
        assertThat(index.committed).hasSize(4);
        assertThat(prune(folder.resolve("in")).upkeep()).isEqualTo(new Upkeep(1, 0, 0, 1, 3));
        assertThat(index.committed).containsOnlyKeys("b.txt#0");
        assertThat(index.sources()).hasSize(1);
    }

    @Test
    void files_of_other_inputs_stay() throws IOException {
        Path one = write("one/a.txt", "a");
        write("one/sub/c.txt", "c");
        Path two = write("two/b.txt", "b");
        ingest(folder.resolve("one"), folder.resolve("two"));
        Files.delete(one);
        Files.delete(two);
        assertThat(prune(folder.resolve("two")).upkeep().removedSources()).isEqualTo(1);
        assertThat(index.committed).containsOnlyKeys("a.txt#0", "sub/c.txt#0");
        prune(folder.resolve("one/sub"));
        assertThat(index.committed).containsOnlyKeys("a.txt#0", "c.txt#0");
    }

    @Test
    void a_moved_folder_keeps_its_vectors_and_what_it_lost_on_the_way_is_pruned() throws IOException {
        write("old/a.txt", "a");
        write("old/b/c.txt", "c");
        ingest(folder.resolve("old"));
        embedder.texts.clear();
        Path moved = Files.move(folder.resolve("old"), folder.resolve("new"));
        Files.delete(moved.resolve("b/c.txt"));
        IngestReport report = prune(moved);
        assertThat(embedder.texts).isEmpty();
        assertThat(report.upkeep()).isEqualTo(new Upkeep(0, 0, 1, 1, 1));
        assertThat(index.committed.get("a.txt#0").origin().source()).isEqualTo(moved.resolve("a.txt").toString());
        assertThat(ingest(moved).upkeep().unchangedFiles()).isEqualTo(1);
    }

    @Test
    void a_file_that_was_renamed_keeps_its_vector() throws IOException {
        Path file = write("a.txt", "a");
        ingest(folder);
        embedder.texts.clear();
        Files.move(file, folder.resolve("b.txt"));
        assertThat(prune(folder).upkeep()).isEqualTo(new Upkeep(0, 0, 1, 1, 1));
        assertThat(index.committed).containsOnlyKeys("b.txt#0");
        assertThat(embedder.texts).isEmpty();
    }

    @Test
    void a_file_is_in_the_index_once_whatever_input_it_is_reached_by() throws IOException {
        write("sub/a.txt", "a below");
        write("a.txt", "a above");
        write("sub/b.txt", "b");
        ingest(folder.resolve("sub"));
        assertThat(index.committed).containsOnlyKeys("a.txt#0", "b.txt#0");
        embedder.texts.clear();
        IngestReport report = ingest(folder);
        assertThat(report.failed()).isEmpty();
        assertThat(index.committed).containsOnlyKeys("a.txt#0", "sub/a.txt#0", "sub/b.txt#0");
        assertThat(index.committed.get("a.txt#0").text()).isEqualTo("a above");
        assertThat(embedder.texts).containsExactly("a above");
        assertThat(ingest(folder).upkeep().unchangedFiles()).isEqualTo(3);
    }

    @Test
    void two_folders_with_equal_names_in_them_do_not_replace_each_other() throws IOException {
        write("one/a.txt", "first");
        Path second = write("two/a.txt", "second");
        ingest(folder.resolve("one"));
        IngestReport report = prune(folder.resolve("two"));
        assertThat(report.failed()).singleElement().satisfies(note -> {
            assertThat(note.subject()).isEqualTo(second.toString());
            assertThat(note.reason()).contains("'a.txt'", folder.resolve("one/a.txt").toRealPath().toString());
        });
        assertThat(index.committed.get("a.txt#0").text()).isEqualTo("first");
    }

    @Test
    void what_is_a_link_now_is_not_pruned() throws IOException {
        write("in/linked/b.txt", "b");
        write("in/c.txt", "c");
        write("in/d.txt", "d");
        ingest(folder.resolve("in"));
        Files.move(folder.resolve("in/linked"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("in/linked"), folder.resolve("elsewhere"));
        Files.move(folder.resolve("in/c.txt"), folder.resolve("c.txt"));
        Files.createSymbolicLink(folder.resolve("in/c.txt"), folder.resolve("c.txt"));
        Files.delete(folder.resolve("in/d.txt"));
        Files.createSymbolicLink(folder.resolve("by-link"), folder.resolve("in"));
        Files.delete(folder.resolve("elsewhere/b.txt"));
        IngestReport report = prune(folder.resolve("by-link"));
        assertThat(report.upkeep().removedSources()).isEqualTo(1);
        assertThat(index.committed).containsOnlyKeys("linked/b.txt#0", "c.txt#0");
    }

    @Test
    void a_folder_that_cannot_be_read_keeps_its_files() throws IOException {
        write("in/locked/a.txt", "a");
        write("in/b.txt", "b");
        ingest(folder.resolve("in"));
        Inventory inventory = new Inventory(index.sources(), List.of(folder.resolve("in")));
        Files.delete(folder.resolve("in/locked/a.txt"));
        Files.delete(folder.resolve("in/b.txt"));
        assertThat(inventory.gone()).containsExactly("b.txt", "locked/a.txt");
        inventory.leave(folder.resolve("in/locked"));
        assertThat(inventory.gone()).containsExactly("b.txt");
    }

    @Test
    void files_that_no_reader_accepts_any_more_are_not_pruned() throws IOException {
        write("a.txt", "a");
        write("b.md", "b");
        ingest(folder);
        readers = readers.subList(1, readers.size());
        assertThat(prune(folder).upkeep()).isEqualTo(new Upkeep(1, 0, 0, 0, 0));
        assertThat(index.committed).hasSize(2);
    }
}
