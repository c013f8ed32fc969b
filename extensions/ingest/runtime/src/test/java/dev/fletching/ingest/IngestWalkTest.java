package dev.fletching.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.IngestReport.Note;

class IngestWalkTest extends IngestFixture {

    @Test
    void folders_are_walked_in_the_order_of_their_names() throws IOException {
        write("b.txt", "bee");
        write("a/z.md", "# Zed");
        write("a/c.txt", "sea");
        write("c.jsonl", "{\"id\": \"x\", \"text\": \"eks\"}");
        IngestReport report = ingest(folder);
        assertThat(embedder.texts).containsExactly("sea", "# Zed", "bee", "eks");
        assertThat(index.committed).containsOnlyKeys("a/c.txt#0", "a/z.md#0", "b.txt#0", "c.jsonl#x#0");
        assertThat(report.documents()).isEqualTo(4);
        assertThat(report.passages()).isEqualTo(4);
        assertThat(report.skipped()).isEmpty();
        assertThat(report.failed()).isEmpty();
    }

    @Test
    void hidden_files_are_passed_over_and_links_and_other_formats_noted() throws IOException {
        write("a.txt", "a");
        write(".hidden.txt", "h");
        write(".git/b.txt", "b");
        write("picture.png", "p");
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("a.txt"));
        IngestReport report = ingest(folder);
        assertThat(index.committed).containsOnlyKeys("a.txt#0");
        assertThat(report.skipped()).containsExactly(
                new Note(folder.resolve("link.txt").toString(), "symbolic links are not followed"),
                new Note(folder.resolve("loop").toString(), "symbolic links are not followed"),
                new Note(folder.resolve("picture.png").toString(), "no reader accepts files of this name"));
    }

    @Test
    void an_input_that_is_a_link_or_hidden_is_taken() throws IOException {
        write("real/a.txt", "a");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Path hidden = write(".b.txt", "b");
        ingest(link, hidden);
        assertThat(index.committed).containsOnlyKeys("a.txt#0", ".b.txt#0");
    }

    @Test
    void a_missing_input_is_named_before_anything_changes() throws IOException {
        Path there = write("a.txt", "a");
        Path missing = folder.resolve("missing.txt");
        assertThatThrownBy(() -> ingest(there, missing)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("'" + missing + "'");
        assertThat(embedder.texts).isEmpty();
        assertThat(index.committedAt).isEmpty();
    }

    @Test
    void a_file_that_two_inputs_hold_is_read_once() throws IOException {
        Path file = write("a/b.txt", "b");
        IngestReport report = ingest(folder, file, folder.resolve("a"));
        assertThat(index.committed).containsOnlyKeys("a/b.txt#0");
        assertThat(report.documents()).isEqualTo(1);
    }

    @Test
    void two_files_of_one_id_are_not_lost_silently() throws IOException {
        write("one/a.txt", "first");
        Path second = write("two/a.txt", "second");
        IngestReport report = ingest(folder.resolve("one"), folder.resolve("two"));
        assertThat(index.committed.get("a.txt#0").text()).isEqualTo("first");
        assertThat(report.failed()).singleElement().satisfies(note -> {
            assertThat(note.subject()).isEqualTo(second.toString());
            assertThat(note.reason()).contains("'a.txt'").contains("Index a folder above both");
        });
    }

    @Test
    void an_empty_folder_gives_an_empty_report() {
        IngestReport report = ingest(folder);
        assertThat(report).isEqualTo(new IngestReport(0, 0, 0, java.util.List.of(), java.util.List.of()));
    }
}
