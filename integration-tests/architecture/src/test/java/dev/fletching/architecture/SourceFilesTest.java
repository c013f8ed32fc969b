package dev.fletching.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SourceFilesTest {

    private static final int MAXIMUM_LINES = 300;

    @Test
    void no_file_has_more_than_300_lines() {
        assertThat(Tree.sources()).as("what is longer has more than one reason to change").isNotEmpty()
                .allSatisfy(file -> assertThat(Tree.read(file).lines().count()).as(Tree.path(file))
                        .isLessThanOrEqualTo(MAXIMUM_LINES));
    }

    @Test
    void every_public_type_of_the_api_says_since_when_it_exists() {
        Stream<Path> api = Stream.of("runtime/src/main/java/dev/fletching/api",
                "deployment/src/main/java/dev/fletching/deployment/spi", "integration-tests/testkit/src/main/java")
                .flatMap(folder -> Tree.sources(folder).stream());
        assertThat(api).as("readers of the API plan by versions").isNotEmpty()
                .filteredOn(file -> Tree.read(file).contains("\npublic "))
                .allSatisfy(file -> assertThat(Tree.read(file)).as(Tree.path(file)).contains("@since "));
    }

    @Test
    void no_file_names_its_author_or_leaves_work_for_later() {
        List<String> words = List.of("@" + "author", "TO" + "DO", "FIX" + "ME");
        assertThat(Tree.sources()).as("history is the repository's, open work the tracker's")
                .allSatisfy(file -> assertThat(Tree.read(file)).as(Tree.path(file)).doesNotContain(words));
    }

    @Test
    void no_test_sleeps_or_is_switched_off() {
        List<String> words = List.of("Thread." + "sleep(", "@" + "Disabled");
        assertThat(Tree.sources()).filteredOn(file -> !Tree.isMain(file))
                .as("a test that sleeps is slow or fails by chance, one that is off tests nothing")
                .allSatisfy(file -> assertThat(Tree.read(file)).as(Tree.path(file)).doesNotContain(words));
    }
}
