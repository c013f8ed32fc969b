package dev.fletching.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.IngestReport;

class IngestFailureTest extends IngestFixture {

    @Test
    void a_file_that_fails_is_noted_and_the_rest_goes_on() throws IOException {
        write("a.txt", "a");
        Path bad = Files.write(folder.resolve("b.txt"), new byte[]{'b', (byte) 0xff});
        write("c.txt", "c");
        IngestReport report = ingest(folder);
        assertThat(index.committed).containsOnlyKeys("a.txt#0", "c.txt#0");
        assertThat(report.documents()).isEqualTo(2);
        assertThat(report.failed()).singleElement().satisfies(note -> {
            assertThat(note.subject()).isEqualTo(bad.toString());
            assertThat(note.reason()).contains("0xff at byte 1");
        });
    }

    @Test
    void a_large_file_that_is_damaged_at_its_end_is_not_embedded_at_all() throws IOException {
        settings = new IngestSettings(256, 1000, 100);
        write("a.jsonl", records(0, 5000) + "{\"text\"");
        write("b.jsonl", records(0, 3));
        IngestReport report = ingest(folder);
        assertThat(index.committed).containsOnlyKeys("b.jsonl#r0#0", "b.jsonl#r1#0", "b.jsonl#r2#0");
        assertThat(embedder.texts).hasSize(3);
        assertThat(report.failed()).singleElement().satisfies(it -> assertThat(it.reason()).contains("line 5001"));
    }

    @Test
    void a_file_that_changes_between_its_two_readings_leaves_nothing() throws IOException {
        settings = new IngestSettings(256, 10, 100);
        AtomicInteger readings = new AtomicInteger();
        readers = List.of(new FailingReader(readings));
        write("a.fail", "");
        IngestReport report = ingest(folder);
        assertThat(readings).hasValue(2);
        assertThat(index.committedAt).contains(1088);
        assertThat(index.committed).isEmpty();
        assertThat(report.documents()).isZero();
        assertThat(report.passages()).isZero();
        assertThat(report.failed()).singleElement().satisfies(it -> assertThat(it.reason()).isEqualTo("changed"));
    }

    @Test
    void a_large_file_that_is_sound_is_indexed_whole() throws IOException {
        settings = new IngestSettings(256, 1000, 100);
        write("a.jsonl", records(0, 5000));
        IngestReport report = ingest(folder);
        assertThat(index.committed).hasSize(5000);
        assertThat(report.passages()).isEqualTo(5000);
    }

    @Test
    void a_failing_model_stops_the_run_with_small_files_and_with_large_ones() throws IOException {
        write("a.jsonl", records(0, 50));
        embedder = new HashEmbedder(258, "number 7");
        assertThatThrownBy(() -> ingest(folder)).isInstanceOf(FletchingException.class).hasMessage("the model fails");
        settings = new IngestSettings(256, 1000, 100);
        write("a.jsonl", records(0, 5000));
        assertThatThrownBy(() -> ingest(folder)).isInstanceOf(FletchingException.class).hasMessage("the model fails");
        assertThat(index.committed).isEmpty();
    }

    @Test
    void a_text_that_no_model_can_read_fails_its_file_alone() throws IOException {
        DocumentReader lone = new LoneReader();
        readers = List.of(lone, readers.get(0));
        write("a.lone", "");
        write("b.txt", "b");
        IngestReport report = ingest(folder);
        assertThat(index.committed).containsOnlyKeys("b.txt#0");
        assertThat(report.failed()).singleElement().satisfies(it -> assertThat(it.reason()).contains("well-formed Unicode"));
    }

    @Test
    void what_an_earlier_run_put_of_a_file_that_now_fails_stays() throws IOException {
        Path file = write("a.txt", "before");
        ingest(folder);
        Files.write(file, new byte[1]);
        ingest(folder);
        assertThat(index.committed.get("a.txt#0").text()).isEqualTo("before");
    }

    /** Gives 3,000 documents and fails at the end of its second reading. */
    private record FailingReader(AtomicInteger readings) implements DocumentReader {

        @Override
        public boolean accepts(Path file) {
            return true;
        }

        @Override
        public void read(Path file, String id, Consumer<Document> sink) {
            for (int i = 0; i < 3000; i++) {
                sink.accept(new Document(id + "#" + i, "", "", "text " + i, List.of(), Map.of()));
            }
            if (readings.incrementAndGet() == 2) {
                throw new FletchingException("changed");
            }
        }
    }

    /** Gives half a surrogate pair. */
    private static final class LoneReader implements DocumentReader {

        @Override
        public boolean accepts(Path file) {
            return file.toString().endsWith(".lone");
        }

        @Override
        public void read(Path file, String id, Consumer<Document> sink) {
            sink.accept(new Document(id, "", "", "a\ud800", List.of(), Map.of()));
        }
    }
}
