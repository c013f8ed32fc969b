package dev.fletching.evaluator.retrieval.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;

class TrecFilesTest {

    private static final String RUN = "q1 Q0 d1 1 0.5 tag\nq1\tQ0 d2  2 -1e-3 tag\r\nq2 Q0 ü 1 +7. tag\n";
    private static final String QRELS = "q1 0 d1 1\n\nq1 0 d2 -1\nq2 0 ü 3\n";

    @TempDir
    Path folder;

    @Test
    void lines_of_both_kinds_are_read_in_order() throws IOException {
        var run = TrecRunFile.read(write(RUN)).byQuery();
        assertThat(new ArrayList<>(run.keySet())).containsExactly("q1", "q2");
        assertThat(run.get("q1")).containsEntry("d1", 0.5).containsEntry("d2", -0.001);
        assertThat(run.get("q2")).containsEntry("ü", 7.0);
        assertThat(TrecQrelsFile.read(write(QRELS)).byQuery().get("q1")).containsEntry("d2", -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "nan", "Infinity", "-inf", "1e999", "0x1p3", "1f", "high", "."})
    void a_score_that_is_no_finite_number_is_refused_with_its_line(String score) throws IOException {
        assertRefused(TrecRunFile::read, "q1 Q0 d1 1 1 t\nq1 Q0 d2 2 " + score + " t\n",
                "line 2: a score must be a finite number, got '" + score + "'");
    }

    @Test
    void too_few_and_too_many_columns_are_refused_with_the_line_and_the_form() throws IOException {
        assertRefused(TrecRunFile::read, "q1 Q0 d1\n",
                "line 1: a line must have the 6 columns 'query Q0 document rank score run', got 3");
        assertRefused(TrecQrelsFile::read, "q1 0 d1 1\n\nq1 0 d2 1 x\n", "line 3: a line must have the 4 columns");
    }

    @Test
    void what_is_there_twice_is_refused_with_its_line() throws IOException {
        assertRefused(TrecRunFile::read, "q Q0 d 1 1 t\nq Q0 d 2 1 t\n", "line 2: a document must be found once");
        assertRefused(TrecQrelsFile::read, "q 0 d 1\nq 0 d 1\n", "line 2: a document must be judged once");
    }

    @Test
    void a_grade_must_be_a_whole_number() throws IOException {
        assertRefused(TrecQrelsFile::read, "q 0 d 1.5\n", "line 1: a grade must be a whole number, got '1.5'");
    }

    @Test
    void empty_and_missing_files_and_folders_are_named() throws IOException {
        assertRefused(TrecRunFile::read, "\n \n", "is empty");
        assertThatThrownBy(() -> TrecQrelsFile.read(folder.resolve("absent"))).isInstanceOf(FletchingException.class)
                .hasMessageContaining("absent' must exist");
        assertThatThrownBy(() -> TrecQrelsFile.read(folder)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("must be a file, got a folder");
    }

    @Test
    void a_byte_that_is_not_utf_8_is_named_by_its_position_wherever_it_stands() throws IOException {
        for (int position : List.of(0, 7, 65_535, 65_536, 70_000, 131_072)) {
            byte[] bytes = new byte[140_000];
            Arrays.fill(bytes, (byte) ' ');
            bytes[position] = (byte) 0xfc;
            Path path = Files.write(folder.resolve("latin"), bytes);
            assertThatThrownBy(() -> TrecRunFile.read(path)).isInstanceOf(FletchingException.class)
                    .hasMessageContaining("0xfc at position " + position + " ");
        }
    }

    @Test
    void a_line_above_the_bound_is_refused() throws IOException {
        Path path = write("short\n" + "x".repeat(101) + "\n");
        try (Lines lines = Lines.of(path, 100)) {
            assertThat(lines.next()).contains("short");
            assertThatThrownBy(lines::next).isInstanceOf(FletchingException.class)
                    .hasMessageContaining("line 2: a line must be at most 100 characters");
        }
    }

    @Test
    void whatever_the_bytes_a_file_is_read_or_refused_with_a_reason() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = (random.nextBoolean() ? RUN : QRELS).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(5); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(random.nextBoolean() ? 256 : 128);
            }
            Path path = Files.write(folder.resolve("fuzzed"), random.nextInt(10) == 0 ? noise(random) : bytes);
            readOrRefuse(() -> TrecRunFile.read(path));
            readOrRefuse(() -> TrecQrelsFile.read(path));
        }
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        return noise;
    }

    private static void readOrRefuse(Runnable reading) {
        try {
            reading.run();
        } catch (FletchingException e) {
            assertThat(e).hasMessageContaining("fuzzed").hasMessageContaining("must").hasMessageEndingWith(".");
        }
    }

    private void assertRefused(Consumer<Path> reader, String content, String message) throws IOException {
        Path path = write(content);
        assertThatThrownBy(() -> reader.accept(path)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("file.trec").hasMessageContaining(message);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("file.trec"), content);
    }
}
