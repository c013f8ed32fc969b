package dev.fletching.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class DecisionRecordsTest {

    private static final Path RECORDS = Tree.ROOT.resolve("docs/adr");

    @Test
    void decisions_are_numbered_from_1_without_a_gap() throws IOException {
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            assertThat(names.get(i)).as("a number is given once and never taken back").startsWith("%04d-".formatted(i + 1));
        }
    }

    @Test
    void a_decision_is_named_by_its_title() throws IOException {
        assertThat(names()).allSatisfy(name -> {
            assertThat(name).matches("[0-9]{4}-[a-z0-9]+(-[a-z0-9]+)*\\.md");
            assertThat(Tree.read(RECORDS.resolve(name))).as(name).startsWith("# ");
        });
    }

    private static List<String> names() throws IOException {
        assumeThat(RECORDS).isDirectory();
        try (Stream<Path> files = Files.list(RECORDS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("[0-9].*")).sorted().toList();
        }
    }
}
