package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.apache.lucene.index.CorruptIndexException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final Path FOLDER = Path.of("an-index");

    @Test
    void faults_of_the_program_are_not_told_as_damage() {
        for (RuntimeException fault : List.of(new NullPointerException(), new UnsupportedOperationException("no"),
                new IllegalStateException("x"))) {
            assertThat(Failures.reading(FOLDER, fault)).hasMessageContainingAll("an-index", "a fault in the program",
                    fault.toString()).hasMessageNotContaining("damaged").hasCause(fault);
        }
    }

    @Test
    void damage_is_told_as_damage() {
        for (IOException damage : List.of(new CorruptIndexException("checksum", "_0.cfs"), new EOFException("past the end"),
                new NoSuchFileException("_0.cfs"))) {
            assertThat(Failures.reading(FOLDER, damage)).hasMessageContainingAll("is damaged", damage.getMessage());
        }
    }

    @Test
    void a_disk_that_fails_is_told_as_such() {
        assertThat(Failures.reading(FOLDER, new IOException("Input/output error"))).hasMessageContaining("Check its disk");
        assertThat(Failures.writing(FOLDER, new IOException("No space left on device")))
                .hasMessageContainingAll("disk is full", "committed before is kept");
    }
}
