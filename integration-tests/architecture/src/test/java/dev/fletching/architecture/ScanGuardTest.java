package dev.fletching.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;

/** A rule that looks at nothing is always kept; so this looks at how much was looked at. */
class ScanGuardTest {

    private static final int FEWEST_CLASSES = 60;

    @Test
    void enough_classes_were_scanned() {
        assertThat(Code.CLASSES.size()).isGreaterThanOrEqualTo(FEWEST_CLASSES);
    }

    @Test
    void every_shipped_source_file_was_scanned_as_a_class() {
        Set<String> scanned = Code.CLASSES.stream().map(JavaClass::getName).collect(Collectors.toSet());
        assertThat(Tree.shippedSources()).isNotEmpty()
                .filteredOn(file -> !file.endsWith("package-info.java"))
                .extracting(
                        file -> Tree.path(file).replaceFirst(".*/src/main/java/", "").replace(".java", "").replace('/', '.'))
                .as("a module that the architecture tests do not depend on is not checked").isSubsetOf(scanned);
    }
}
