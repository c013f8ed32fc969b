package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.main.LaunchResult;

/** What all commands promise. */
final class Commands {

    private Commands() {}

    /** A user's mistake: exit code 1, nothing on standard output, a message that names what is wrong, no stack trace. */
    static void assertFailed(LaunchResult result, String... named) {
        assertThat(result.exitCode()).as(result.getErrorOutput()).isEqualTo(1);
        assertThat(result.getOutput()).isEmpty();
        assertThat(result.getErrorOutput()).startsWith("fletching: ").contains(named).doesNotContain("\tat ", "Exception");
    }
}
