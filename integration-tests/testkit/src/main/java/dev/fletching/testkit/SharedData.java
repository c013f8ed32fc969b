package dev.fletching.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;

/**
 * Finds the real collections and golden values that lie beside a checkout and are no part of it.
 *
 * @since 0.1
 */
public final class SharedData {

    private SharedData() {}

    /**
     * Find a file or folder, as in {@code reference/metrics}; the test is skipped with a message where it is absent.
     */
    public static Path require(String path) {
        String folder = System.getProperty("fletching.shared", "../shared");
        Path found = Path.of(folder).resolve(path).normalize();
        Assumptions.assumeTrue(Files.exists(found),
                "needs '" + path + "' of the shared data, looked for in '" + folder + "'");
        return found;
    }
}
