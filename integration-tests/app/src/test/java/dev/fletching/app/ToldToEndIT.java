package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.app.Application.Started;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;

@QuarkusMainIntegrationTest
class ToldToEndIT {

    @TempDir
    Path folder;

    @RepeatedTest(3)
    void a_process_that_is_told_to_end_while_it_embeds_ends_by_that_signal_alone() throws Exception {
        String text = "An owl hears a mouse in the dark and flies without a sound over field and wood. ".repeat(20);
        Path texts = Files.writeString(folder.resolve("texts.txt"),
                IntStream.range(0, 20_000).mapToObj(i -> text + i).collect(Collectors.joining("\n")));
        Started started = Application.start(folder, Map.of(), "embed", "--format", "jsonl", "--input", texts.toString());
        while (Files.size(started.out()) == 0 && !started.process().waitFor(20, TimeUnit.MILLISECONDS)) {
            assertThat(started.err()).exists();
        }
        started.process().destroy();
        assertThat(started.await().exitCode()).isEqualTo(143);
        try (Stream<Path> files = Files.list(Path.of(""))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("hs_err"))).isEmpty();
        }
    }
}
