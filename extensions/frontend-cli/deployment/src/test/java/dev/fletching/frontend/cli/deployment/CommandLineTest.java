package dev.fletching.frontend.cli.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import picocli.CommandLine;

class CommandLineTest {

    @RegisterExtension
    static final QuarkusUnitTest app = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(CaughtTerminal.class))
            .overrideConfigKey("quarkus.application.version", "7.7");

    @Inject
    CommandLine commandLine;

    @Inject
    CaughtTerminal terminal;

    private String err() {
        return terminal.err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_application_has_the_command_by_the_extension_alone() {
        assertThat(commandLine.execute("--version")).isZero();
        assertThat(terminal.out.toString(StandardCharsets.UTF_8)).contains("fletching 7.7");
    }

    @Test
    void the_catalogue_of_the_host_is_shown() throws IOException {
        assertThat(commandLine.execute("plugins", "graph", "--format", "json")).isZero();
        assertThat(terminal.out.toString(StandardCharsets.UTF_8)).contains("\"id\" : \"embedding-provider\"");
    }

    @Test
    void a_missing_extension_is_named() throws IOException {
        Path file = Files.createTempFile("fletching", ".txt");

        assertThat(commandLine.execute("index", "--into", file + ".index", file.toString())).isEqualTo(1);
        Files.delete(file);
        assertThat(err()).contains("Add the extension dev.fletching:quarkus-fletching-ingest.");
    }

    @Test
    void a_missing_provider_is_a_failure_in_words() {
        assertThat(commandLine.execute("embed", "--model", "tiny", "fox")).isEqualTo(1);
        assertThat(err()).contains("fletching: ").doesNotContain("\tat ");
    }
}
