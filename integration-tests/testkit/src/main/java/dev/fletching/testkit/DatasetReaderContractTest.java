package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.FletchingException;
import dev.fletching.api.evaluation.DatasetReader;
import dev.fletching.api.evaluation.Qrels;
import dev.fletching.api.evaluation.RetrievalDataset;

/**
 * What every reader of data sets promises.
 *
 * @since 0.1
 */
public abstract class DatasetReaderContractTest {

    private static final int MUTATIONS = 300;

    @TempDir
    Path folder;

    /** The reader to test. */
    protected abstract DatasetReader reader();

    /**
     * Write a data set in the reader's format, even one whose parts do not belong together. All grades are 1, no text begins or
     * ends with a blank.
     *
     * @param folder an empty folder
     * @return the path to read
     */
    protected abstract Path write(Path folder, RetrievalDataset dataset) throws IOException;

    /**
     * Write something that is not in the reader's format, as one can tell from names.
     *
     * @param folder an empty folder
     */
    protected abstract Path writeForeign(Path folder) throws IOException;

    @Test
    void it_tells_what_it_reads() {
        assertThat(reader().format()).isNotBlank();
    }

    @Test
    void it_accepts_its_own_format_and_no_other() throws IOException {
        assertThat(reader().accepts(write(empty("own"), dataset()))).isTrue();
        assertThat(reader().accepts(writeForeign(empty("foreign")))).isFalse();
        assertThat(reader().accepts(empty("nothing"))).isFalse();
    }

    @Test
    void it_reads_what_was_written_in_that_order() throws IOException {
        RetrievalDataset read = reader().read(write(empty("own"), dataset()));
        assertThat(new ArrayList<>(read.queries().entrySet())).isEqualTo(new ArrayList<>(dataset().queries().entrySet()));
        assertThat(new ArrayList<>(read.corpus().entrySet())).isEqualTo(new ArrayList<>(dataset().corpus().entrySet()));
        assertThat(new ArrayList<>(read.qrels().byQuery().entrySet()))
                .isEqualTo(new ArrayList<>(dataset().qrels().byQuery().entrySet()));
        assertThat(read.name()).isNotBlank();
    }

    @Test
    void it_reads_the_same_from_many_threads() throws IOException {
        Path path = write(empty("own"), dataset());
        DatasetReader reader = reader();
        assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> reader.read(path)).distinct()).hasSize(1);
    }

    @Test
    void judgements_of_unknown_documents_are_refused_by_name_and_number() throws IOException {
        Map<String, Integer> unknown = new LinkedHashMap<>();
        IntStream.range(0, 12).forEach(i -> unknown.put("unknown" + i, 1));
        Path path = write(empty("own"), withQrels(Map.of("q0", unknown)));
        assertThatThrownBy(() -> reader().read(path)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("'unknown0'").hasMessageContaining("12");
    }

    @Test
    void judgements_of_unknown_queries_are_refused_by_name() throws IOException {
        Path path = write(empty("own"), withQrels(Map.of("nobody", Map.of("d0", 1))));
        assertThatThrownBy(() -> reader().read(path)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("'nobody'");
    }

    @Test
    void a_data_set_without_documents_queries_or_judgements_is_refused() throws IOException {
        RetrievalDataset whole = dataset();
        List<RetrievalDataset> hollow = List.of(
                new RetrievalDataset("x", whole.queries(), Map.of(), new Qrels(Map.of())),
                new RetrievalDataset("x", Map.of(), whole.corpus(), new Qrels(Map.of())),
                withQrels(Map.of()));
        for (RetrievalDataset dataset : hollow) {
            Path path = write(empty("hollow" + hollow.indexOf(dataset)), dataset);
            assertThatThrownBy(() -> reader().read(path)).isInstanceOf(FletchingException.class);
        }
    }

    @Test
    void a_missing_data_set_is_named() {
        Path path = folder.resolve("absent");
        assertThatThrownBy(() -> reader().read(path)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("absent");
    }

    @Test
    void a_file_that_is_empty_or_not_text_is_named() throws IOException {
        for (byte[] damage : List.of(new byte[0], new byte[]{(byte) 0xff, (byte) 0xfe, 0, '{'})) {
            Path path = write(empty("damaged" + damage.length), dataset());
            for (Path file : files(path)) {
                byte[] content = Files.readAllBytes(file);
                Files.write(file, damage);
                assertThatThrownBy(() -> reader().read(path)).isInstanceOf(FletchingException.class)
                        .hasMessageContaining(file.getFileName().toString());
                Files.write(file, content);
            }
        }
    }

    @Test
    void whatever_the_bytes_it_reads_them_or_tells_why_not() throws IOException {
        Path path = write(empty("fuzzed"), dataset());
        Random random = new Random(7);
        for (Path file : files(path)) {
            byte[] content = Files.readAllBytes(file);
            for (int i = 0; i < MUTATIONS; i++) {
                Files.write(file, mutated(content, random));
                readOrRefuse(path);
            }
            Files.write(file, content);
        }
    }

    private void readOrRefuse(Path path) {
        try {
            RetrievalDataset read = reader().read(path);
            assertThat(read.queries().keySet()).containsAll(read.qrels().byQuery().keySet());
        } catch (FletchingException e) {
            assertThat(e).hasMessageContaining("must").hasMessageEndingWith(".");
        }
    }

    private static byte[] mutated(byte[] content, Random random) {
        byte[] mutated = Arrays.copyOf(content, random.nextBoolean() ? content.length : random.nextInt(content.length));
        int changes = random.nextInt(4);
        for (int i = 0; i < changes && mutated.length > 0; i++) {
            mutated[random.nextInt(mutated.length)] = (byte) (random.nextBoolean()
                    ? random.nextInt(256)
                    : "{}[]\",:\t\n0".charAt(random.nextInt(10)));
        }
        return mutated;
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path empty(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static RetrievalDataset withQrels(Map<String, Map<String, Integer>> qrels) {
        return new RetrievalDataset("x", dataset().queries(), dataset().corpus(), new Qrels(qrels));
    }

    private static RetrievalDataset dataset() {
        Map<String, String> queries = new LinkedHashMap<>();
        Map<String, String> corpus = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> qrels = new LinkedHashMap<>();
        for (int i = 9; i >= 0; i--) {
            corpus.put("d" + i, "Document \"" + i + "\" über 魚, \uD83D\uDC1F\tand\nmore");
            queries.put("q" + i, "Which is number " + i + "?");
        }
        for (int i = 0; i < 9; i++) {
            Map<String, Integer> grades = new LinkedHashMap<>();
            grades.put("d" + i, 1);
            grades.put("d" + (i + 1), 1);
            qrels.put("q" + i, grades);
        }
        return new RetrievalDataset("x", queries, corpus, new Qrels(qrels));
    }
}
