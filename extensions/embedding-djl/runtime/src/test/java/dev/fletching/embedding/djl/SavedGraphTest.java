package dev.fletching.embedding.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.TextRole;

/** The optimised graph beside the ONNX file of the cache. */
class SavedGraphTest {

    private static final String MODEL = "all-minilm-l6-v2-q";

    @TempDir
    Path cache;

    private float[] first;

    @BeforeEach
    void open_once() throws IOException {
        first = vector(MODEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {MODEL, "all-minilm-l6-v2"})
    void a_model_gives_the_same_bits_from_it(String model) throws IOException {
        float[] before = vector(model);
        assertThat(vector(model)).isEqualTo(before);
    }

    @Test
    void it_is_saved_once_and_named_by_the_version_of_onnx_runtime() throws IOException {
        Path saved = saved();
        assertThat(saved.getFileName().toString()).matches("all-minilm-l6-v2-q\\.onnx-1\\.28\\.0-\\d+\\.ort");
        FileTime time = Files.getLastModifiedTime(saved);
        vector(MODEL);
        assertThat(Files.getLastModifiedTime(saved)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 1_000_000})
    void one_that_is_cut_is_saved_again(int left) throws IOException {
        Path saved = saved();
        byte[] whole = Files.readAllBytes(saved);
        Files.write(saved, Arrays.copyOf(whole, left));
        assertThat(vector(MODEL)).isEqualTo(first);
        assertThat(Files.size(saved)).isCloseTo(whole.length, within(10_000L));
    }

    @Test
    void nothing_else_is_left_in_the_cache() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    private Path saved() throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(file -> file.toString().endsWith(".ort")).findFirst().orElseThrow();
        }
    }

    private float[] vector(String model) {
        try (Embedder embedder = new LocalModels(TestModels.settings(cache), getClass().getClassLoader())
                .open(TestModels.plain(model))) {
            return embedder.embed("a red fox", TextRole.DOCUMENT);
        }
    }
}
