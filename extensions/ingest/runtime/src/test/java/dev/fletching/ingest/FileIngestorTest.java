package dev.fletching.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.Passage;
import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.SplitSize;

class FileIngestorTest extends IngestFixture {

    @Test
    void passages_fit_the_model_with_room_for_special_tokens_and_the_title() throws IOException {
        embedder = new HashEmbedder(22);
        write("a.md", "# The long bow\n" + "word ".repeat(200));
        IngestReport report = ingest(folder);
        assertThat(report.truncated()).isZero();
        assertThat(embedder.texts.get(0)).startsWith("# The long bow\nword");
        assertThat(embedder.texts.get(1)).startsWith("The long bow\nword");
        assertThat(index.committed.values()).allSatisfy(it -> assertThat(tokens(it.text())).isLessThanOrEqualTo(17));
        assertThat(index.committed.get("a.md#1").text()).doesNotContain("bow");
    }

    @Test
    void a_model_that_reads_much_gets_passages_of_the_configured_size() throws IOException {
        embedder = new HashEmbedder(8192);
        write("a.txt", "word ".repeat(600));
        ingest(folder);
        assertThat(tokens(index.committed.get("a.txt#0").text())).isEqualTo(256);
        assertThat(index.committed).hasSize(3);
    }

    @Test
    void the_name_of_a_file_is_not_embedded() throws IOException {
        write("a.txt", "one");
        ingest(folder);
        assertThat(embedder.texts).containsExactly("one");
        assertThat(index.committed.get("a.txt#0").origin().title()).isEqualTo("a.txt");
    }

    @Test
    void an_asked_size_above_the_model_is_obeyed_and_what_is_cut_counted() throws IOException {
        embedder = new HashEmbedder(10);
        write("a.txt", "word ".repeat(50));
        IngestReport report = ingest(Optional.of(new SplitSize(20, 0)), ProgressListener.SILENT, folder);
        assertThat(report.passages()).isEqualTo(3);
        assertThat(report.truncated()).isEqualTo(3);
    }

    @Test
    void indexing_again_replaces_passages_and_removes_stale_ones() throws IOException {
        write("a.txt", "word ".repeat(1000));
        write("b.txt", "other");
        ingest(folder);
        assertThat(index.committed).hasSize(6);
        write("a.txt", "changed");
        ingest(folder);
        assertThat(index.committed).containsOnlyKeys("a.txt#0", "b.txt#0");
        assertThat(index.committed.get("a.txt#0").text()).isEqualTo("changed");
        write("a.txt", " \n");
        assertThat(ingest(folder).skipped()).singleElement().satisfies(it -> {
            assertThat(it.subject()).isEqualTo("a.txt");
            assertThat(it.reason()).isEqualTo("it has no text");
        });
        assertThat(index.committed).containsOnlyKeys("b.txt#0");
    }

    @Test
    void of_two_records_of_one_id_the_first_is_indexed_and_the_other_noted() throws IOException {
        write("a.jsonl", "{\"id\": 1, \"text\": \"first\"}\n{\"id\": 1, \"text\": \"second\"}\n");
        IngestReport report = ingest(folder);
        assertThat(index.committed.get("a.jsonl#1#0").text()).isEqualTo("first");
        assertThat(report.documents()).isEqualTo(1);
        assertThat(report.skipped()).singleElement().satisfies(it -> assertThat(it.reason()).contains("the same id"));
    }

    @Test
    void many_skipped_documents_of_a_file_are_counted() throws IOException {
        write("a.jsonl", "{\"text\": \"\"}\n".repeat(1000));
        IngestReport report = ingest(folder);
        assertThat(report.skipped()).hasSize(Notes.DOCUMENTS_A_FILE + 1);
        assertThat(report.skipped().getLast().reason()).startsWith("980 more documents");
    }

    @Test
    void passages_are_embedded_as_documents_in_windows_and_committed_in_steps() throws IOException {
        write("a.jsonl", records(0, 2500));
        for (int i = 0; i < 10; i++) {
            write("b" + i + ".txt", "text");
        }
        ingest(folder);
        assertThat(embedder.roles).containsOnly(TextRole.DOCUMENT);
        assertThat(index.puts).containsExactly(64, 1024, 1024, 398);
        assertThat(index.committedAt).containsExactly(1088, 2112, 2510);
    }

    @Test
    void progress_rises_in_passages() throws IOException {
        write("a.jsonl", records(0, 2500));
        List<String> heard = new ArrayList<>();
        ingest(Optional.empty(), (stage, done, total) -> heard.add(stage + " " + done + " " + total), folder);
        assertThat(heard).hasSize(5).first().isEqualTo("indexing 0 -1");
        assertThat(heard).last().isEqualTo("indexing 2500 2500");
    }

    @Test
    void two_runs_over_the_same_files_give_the_same_passages() throws IOException {
        write("a.md", "# A\n\n" + "some words here. ".repeat(300));
        ingest(folder);
        List<Passage> first = List.copyOf(index.committed.values());
        index = new FakeIndex();
        ingest(folder);
        assertThat(List.copyOf(index.committed.values())).isEqualTo(first);
    }

    private int tokens(String text) {
        return embedder.tokenSpans(text).count();
    }
}
