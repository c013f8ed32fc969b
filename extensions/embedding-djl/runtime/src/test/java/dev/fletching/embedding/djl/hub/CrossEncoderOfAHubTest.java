package dev.fletching.embedding.djl.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.FletchingException;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerRequest;
import dev.fletching.embedding.djl.CrossEncoders;
import dev.fletching.embedding.djl.LocalModelSettings;
import dev.fletching.embedding.djl.onnx.Device;
import dev.fletching.testkit.TinyCrossEncoder;

class CrossEncoderOfAHubTest {

    private static final String ID = "acme/tiny";
    private static final TinyCrossEncoder MODEL = TinyCrossEncoder.ofSharedWords("red", "fox", "whale");

    private final FakeHub hub = new FakeHub();

    @TempDir
    Path cache;

    @TempDir
    Path folder;

    @BeforeEach
    void publish() throws IOException {
        MODEL.write(folder);
        for (String file : List.of("config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model.onnx")) {
            hub.files.put(file, Files.readAllBytes(folder.resolve(file)));
        }
        hub.files.put("README.md", new byte[]{'#'});
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void it_is_fetched_scores_and_is_used_again_without_the_hub() throws IOException {
        assertScores(models(false));
        assertThat(hub.requests).noneMatch(request -> request.endsWith("README.md"));
        try (Stream<Path> files = Files.walk(cache)) {
            assertThat(files).as("its optimised graph is kept").anyMatch(file -> file.toString().endsWith(".ort"));
        }
        hub.requests.clear();
        assertScores(models(true));
        assertThat(hub.requests).isEmpty();
    }

    private static void assertScores(CrossEncoders models) {
        try (Reranker reranker = models.open(RerankerRequest.of(ID))) {
            assertThat((double) reranker.score("red fox", List.of("a red whale"))[0])
                    .isCloseTo(MODEL.logit("red fox", "a red whale"), within(1e-5));
            assertThat(reranker.card().provenance().revision()).isEqualTo(FakeHub.COMMIT);
        }
    }

    @Test
    void it_is_described_without_its_weights() {
        assertThat(models(false).describe(ID).maxTokens()).isEqualTo(64);
        assertThat(hub.requests).noneMatch(request -> request.endsWith(".onnx"));
    }

    @Test
    void one_without_a_graph_is_refused_by_the_names_that_it_may_have() {
        hub.files.remove("onnx/model.onnx");
        assertThatExceptionOfType(FletchingException.class)
                .isThrownBy(() -> models(false).open(RerankerRequest.of(ID)).close()).withMessageContaining("onnx/model.onnx");
    }

    @Test
    void one_that_is_not_there_is_named() {
        assertThatExceptionOfType(FletchingException.class)
                .isThrownBy(() -> models(false).open(RerankerRequest.of("acme/none")).close())
                .withMessageContaining("'acme/none'");
        assertThatExceptionOfType(FletchingException.class)
                .isThrownBy(() -> models(true).open(RerankerRequest.of("acme/none")).close())
                .withMessageContaining("'acme/none'").withMessageContaining("offline");
    }

    private CrossEncoders models(boolean offline) {
        HubSettings settings = new HubSettings(hub.url(), Optional.empty(), offline, "main", Duration.ofSeconds(10),
                Duration.ofSeconds(10), 0, Duration.ZERO);
        return new CrossEncoders(new LocalModelSettings(cache, 2, 512, Device.parse("cpu"), settings));
    }
}
