package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class LauncherIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Test
    void the_launcher_becomes_the_executable_that_was_built() throws IOException, InterruptedException {
        assumeTrue(Application.isNative(), "no native executable was built");
        String executable = Path.of(Application.command().get(0)).toRealPath().toString();
        Process process = new ProcessBuilder("../../fletching", "embed", "--format", "jsonl", "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (Writer texts = process.outputWriter()) {
            Instant end = Instant.now().plus(LONGEST);
            while (!command(process).equals(executable) && Instant.now().isBefore(end)) {
                process.waitFor(10, TimeUnit.MILLISECONDS);
            }
            assertThat(command(process)).isEqualTo(executable);
            texts.write("a red fox\n");
        }
        assertThat(process.inputReader().readLine()).contains("embedding");
        assertThat(process.waitFor()).isZero();
    }

    private static String command(Process process) {
        return process.info().command().orElse("");
    }
}
