package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.Section;

/**
 * What every document reader promises. Say how to make yours, what a sound file looks like and what damage it must find.
 *
 * @since 0.1
 */
public abstract class DocumentReaderContractTest {

    private static final int RANDOM_FILES = 300;

    /** A folder for the files of one test. */
    @TempDir
    protected Path folder;

    /** Makes the reader. */
    protected abstract DocumentReader reader();

    /** A name that it accepts, as in {@code notes.txt}. */
    protected abstract String fileName();

    /** A sound file with at least one document. */
    protected abstract byte[] sound();

    /** Files that it must refuse, each with a piece of the message that tells the place or the reason. */
    protected abstract Map<String, byte[]> damaged();

    @Test
    void it_accepts_files_by_name_without_opening_them() {
        assertThat(reader().accepts(Path.of("no-such-folder", fileName()))).isTrue();
        assertThat(reader().accepts(Path.of("no-such-folder", "notes.no-such-format"))).isFalse();
        assertThat(reader().accepts(Path.of("/"))).isFalse();
    }

    @Test
    void it_reads_the_same_documents_in_the_same_order_every_time() throws IOException {
        Path file = write(sound());
        List<Document> first = read(file);
        assertThat(first).isNotEmpty();
        assertThat(read(file)).isEqualTo(first);
    }

    @Test
    void ids_begin_with_the_given_one_and_are_unique() throws IOException {
        List<String> ids = read(write(sound())).stream().map(Document::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).startsWith("the/id"));
    }

    @Test
    void documents_name_their_file_and_their_sections_lie_in_their_text() throws IOException {
        Path file = write(sound());
        assertThat(read(file)).allSatisfy(document -> {
            assertThat(document.source()).isEqualTo(file.toString());
            checkWellFormed(document);
        });
    }

    @Test
    void damaged_files_are_refused_with_their_name_and_the_place() throws IOException {
        for (Map.Entry<String, byte[]> damage : damaged().entrySet()) {
            Path file = write(damage.getValue());
            assertThatThrownBy(() -> read(file)).isInstanceOf(FletchingException.class)
                    .hasMessageContaining("'" + file + "'").hasMessageContaining(damage.getKey());
        }
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path file = folder.resolve("missing").resolve(fileName());
        assertThatThrownBy(() -> read(file)).isInstanceOf(FletchingException.class).hasMessageContaining("'" + file + "'");
    }

    @Test
    void what_the_sink_throws_comes_through() throws IOException {
        Path file = write(sound());
        IllegalStateException thrown = new IllegalStateException("the sink is full");
        assertThatThrownBy(() -> reader().read(file, "the/id", document -> {
            throw thrown;
        })).isSameAs(thrown);
    }

    @Test
    void random_bytes_are_read_or_refused() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < RANDOM_FILES; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            readOrRefuse(bytes);
        }
    }

    @Test
    void a_sound_file_with_random_damage_is_read_or_refused() throws IOException {
        Random random = new Random(43);
        for (int i = 0; i < RANDOM_FILES; i++) {
            byte[] bytes = sound().clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
            }
            readOrRefuse(bytes);
        }
    }

    @Test
    void many_threads_may_read_at_once() throws Exception {
        Path file = write(sound());
        DocumentReader shared = reader();
        List<Document> alone = read(shared, file);
        Callable<List<Document>> reading = () -> read(shared, file);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<Document>> future : threads.invokeAll(List.of(reading, reading, reading, reading))) {
                assertThat(future.get()).isEqualTo(alone);
            }
        }
    }

    /** The bytes of a text in UTF-8. */
    protected static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Write a file of the accepted name. */
    protected final Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve(fileName()), bytes);
    }

    /** Read a file's documents with the id {@code the/id}. */
    protected final List<Document> read(Path file) {
        return read(reader(), file);
    }

    private static List<Document> read(DocumentReader reader, Path file) {
        List<Document> documents = new ArrayList<>();
        reader.read(file, "the/id", documents::add);
        return documents;
    }

    private void readOrRefuse(byte[] bytes) throws IOException {
        Path file = write(bytes);
        try {
            read(file).forEach(DocumentReaderContractTest::checkWellFormed);
        } catch (FletchingException refused) {
            assertThat(refused).hasMessageContaining(file.toString());
        } catch (RuntimeException other) {
            fail("must be a FletchingException for " + new String(bytes, StandardCharsets.ISO_8859_1), other);
        }
    }

    private static void checkWellFormed(Document document) {
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(document.text())).isTrue();
        int before = 0;
        for (Section section : document.sections()) {
            assertThat(section.start()).isBetween(before, document.text().length());
            before = section.start();
        }
    }
}
