package dev.fletching.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.IngestReport.Upkeep;
import dev.fletching.api.ingest.IngestRequest;
import dev.fletching.api.ingest.SplitSize;

/** What is known is not done again. */
class UnchangedFilesTest extends IngestFixture {

    @Test
    void an_unchanged_file_is_neither_embedded_nor_put_and_nothing_is_committed() throws IOException {
        write("a.txt", "one");
        write("b.jsonl", records(0, 3));
        ingest(folder);
        embedder.texts.clear();
        IngestReport report = ingest(folder);
        assertThat(report.documents()).isZero();
        assertThat(report.upkeep()).isEqualTo(new Upkeep(2, 0, 0, 0, 0));
        assertThat(embedder.texts).isEmpty();
        assertThat(index.committedAt).hasSize(1);
    }

    @Test
    void the_same_folder_by_another_spelling_is_unchanged() throws IOException {
        write("real/a.txt", "one");
        ingest(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Path here = Path.of("").toAbsolutePath();
        for (Path other : List.of(link, folder.resolve("real/../real/."), here.relativize(folder.resolve("real")))) {
            assertThat(ingest(other).upkeep().unchangedFiles()).describedAs(other.toString()).isEqualTo(1);
        }
    }

    @Test
    void a_changed_file_is_replaced_in_one_commit_and_keeps_the_vectors_of_its_old_texts() throws IOException {
        write("a.jsonl", records(0, 3000));
        ingest(folder);
        embedder.texts.clear();
        index.committedAt.clear();
        write("a.jsonl", records(1000, 3001));
        IngestReport report = ingest(folder);
        assertThat(embedder.texts).containsExactly("record number 3000");
        assertThat(report.upkeep()).isEqualTo(new Upkeep(0, 1, 2000, 0, 1000));
        assertThat(index.committed).hasSize(2001).doesNotContainKey("a.jsonl#r999#0");
        assertThat(index.committedAt).containsOnly(2001);
    }

    @Test
    void equal_texts_are_embedded_once() throws IOException {
        for (int i = 0; i < 200; i++) {
            write("a" + i + ".txt", "the same");
        }
        IngestReport report = ingest(folder);
        assertThat(embedder.texts).containsExactly("the same");
        assertThat(report.upkeep()).isEqualTo(new Upkeep(0, 1, 199, 0, 0));
        embedder.texts.clear();
        write("b.txt", "the same");
        ingest(folder);
        assertThat(embedder.texts).isEmpty();
    }

    @Test
    void other_settings_read_a_file_again_and_embed_what_is_new() throws IOException {
        write("a.txt", "word ".repeat(100));
        write("b.csv", "text,more\none,two\n");
        ingest(folder);
        embedder.texts.clear();
        ingest(Optional.of(new SplitSize(60, 0)), ProgressListener.SILENT, folder);
        assertThat(embedder.texts).hasSize(2).doesNotContain("one");
        embedder.texts.clear();
        Columns more = new Columns(Optional.empty(), Optional.empty(), List.of("more"), Optional.empty());
        ingest(new IngestRequest(List.of(folder), embedder, index, Optional.of(new SplitSize(60, 0)), Optional.empty(),
                Optional.of(more)), ProgressListener.SILENT);
        assertThat(embedder.texts).containsExactly("two");
    }

    @Test
    void all_is_done_anew_where_that_is_asked() throws IOException {
        write("a.jsonl", records(0, 5));
        ingest(folder);
        embedder.texts.clear();
        IngestReport report = ingest(new IngestRequest(List.of(folder), embedder, index, Optional.empty()).anew(),
                ProgressListener.SILENT);
        assertThat(embedder.texts).hasSize(5);
        assertThat(report.upkeep()).isEqualTo(new Upkeep(0, 5, 0, 0, 0));
        assertThat(index.committed).hasSize(5);
    }

    @Test
    void a_file_that_failed_is_tried_again_and_keeps_what_it_had() throws IOException {
        Path file = write("a.txt", "before");
        ingest(folder);
        Files.write(file, new byte[]{'b', (byte) 0xff});
        for (int run = 0; run < 2; run++) {
            assertThat(prune(folder).failed()).hasSize(1);
            assertThat(index.committed.get("a.txt#0").text()).isEqualTo("before");
        }
        write("a.txt", "before");
        assertThat(ingest(folder).upkeep().unchangedFiles()).isEqualTo(1);
    }

    @Test
    void a_run_that_broke_off_in_a_new_file_goes_on_where_it_was() throws IOException {
        write("a.jsonl", records(0, 5000));
        breakOffAt("number 4444");
        int committed = index.committed.size();
        assertThat(committed).isGreaterThan(3000);
        IngestReport report = ingest(folder);
        assertThat(report.upkeep().embeddedTexts()).isEqualTo(5000 - committed);
        assertThat(index.committed).hasSize(5000);
    }

    @Test
    void a_run_that_broke_off_in_a_replaced_file_goes_on_and_searches_saw_the_old_one() throws IOException {
        String longText = ", and more words to make it long enough to be prepared";
        write("a.jsonl", records(0, 5000).replace("\"}", longText + "\"}"));
        ingest(folder);
        embedder.texts.clear();
        String before = index.committed.get("a.jsonl#r0#0").text();
        write("a.jsonl", records(0, 5000).replace("record", "changed").replace("\"}", longText + "\"}"));
        breakOffAt("changed number 4444");
        int known = embedder.texts.size();
        assertThat(known).isGreaterThan(3000);
        assertThat(index.committed.values()).noneMatch(it -> it.text().contains("changed"));
        assertThat(index.committed.get("a.jsonl#r0#0").text()).isEqualTo(before);
        IngestReport report = ingest(folder);
        assertThat(report.upkeep().embeddedTexts()).isLessThan(5000 - known + 1024);
        assertThat(index.committed.values()).hasSize(5000).allMatch(it -> it.text().contains("changed"));
        assertThat(index.vectors(index.committed.keySet())).isEmpty();
    }

    @Test
    void a_run_that_broke_off_in_many_replaced_files_goes_on_where_it_was() throws IOException {
        for (int run = 0; run < 2; run++) {
            for (int i = 0; i < 4000; i++) {
                write("a" + i + ".txt", "number " + i + " of run " + run);
            }
            if (run == 0) {
                ingest(folder);
            }
        }
        breakOffAt("number 999 of run 1");
        long committed = index.committed.values().stream().filter(it -> it.text().endsWith("run 1")).count();
        assertThat(committed).isGreaterThan(2000);
        assertThat(ingest(folder).upkeep()).isEqualTo(new Upkeep(committed, 4000 - committed, 0, 0, 0));
    }

    private void breakOffAt(String poison) {
        HashEmbedder whole = embedder;
        embedder = new HashEmbedder(258, poison);
        assertThatThrownBy(() -> ingest(folder)).isInstanceOf(FletchingException.class);
        index.close();
        whole.texts.addAll(embedder.texts);
        embedder = whole;
    }

    @Test
    void passages_are_committed_when_their_time_has_come() throws IOException {
        AtomicLong minutes = new AtomicLong();
        settings = new IngestSettings(256, 1_000_000, 1 << 22, ArchiveLimits.of(1 << 20), Columns.USUAL, Duration.ofSeconds(30),
                () -> minutes.getAndIncrement() * 60_000_000_000L);
        write("a.jsonl", records(0, 1500));
        ingest(folder);
        assertThat(index.committedAt).containsExactly(64, 1088, 1500, 1500);
    }
}
