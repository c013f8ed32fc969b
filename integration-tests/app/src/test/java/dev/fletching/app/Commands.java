package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;

import io.quarkus.test.junit.main.LaunchResult;

/** What all commands promise. */
final class Commands {

    private Commands() {}

    /** A user's mistake: exit code 1, nothing on standard output, a message that names what is wrong, no stack trace. */
    static void assertFailed(LaunchResult result, String... named) {
        assertThat(result.exitCode()).as(result.getErrorOutput()).isEqualTo(1);
        assertThat(result.getOutput()).isEmpty();
        assertThat(errors(result)).startsWith("fletching: ").contains(named).doesNotContain("\tat ", "Caused by");
    }

    /** Standard error without the lines by which Quarkus' launcher of tests knows that the application has started. */
    static String errors(LaunchResult result) {
        return result.getErrorOutput().lines().filter(line -> !line.startsWith("INFO ")).collect(Collectors.joining("\n"));
    }
}
