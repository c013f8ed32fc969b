package dev.fletching.embedding.djl.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.embedding.djl.LocalModelSettings;
import dev.fletching.embedding.djl.LocalModels;
import dev.fletching.embedding.djl.onnx.Device;

class QuantizedModelOfAHubTest {

    @Test
    void a_text_has_the_same_bits_alone_and_in_a_batch_right_after_the_download(@TempDir Path cache) throws IOException {
        try (FakeHub hub = new FakeHub()) {
            hub.files.put("config.json",
                    "{\"hidden_size\": 384, \"max_position_embeddings\": 512}".getBytes(StandardCharsets.UTF_8));
            hub.files.put("tokenizer.json", resource("all-minilm-l6-v2-q-tokenizer.json"));
            hub.files.put("onnx/model.onnx", resource("all-minilm-l6-v2-q.onnx"));
            HubSettings settings = new HubSettings(hub.url(), Optional.empty(), false, "main", Duration.ofSeconds(10),
                    Duration.ofSeconds(10), 0, Duration.ZERO);
            LocalModels models = new LocalModels(new LocalModelSettings(cache, 2, 512, Device.parse("cpu"), settings),
                    getClass().getClassLoader());
            try (Embedder embedder = models.open(ModelRequest.of("acme/tiny"))) {
                float[] alone = embedder.embed("a red fox", TextRole.DOCUMENT);
                assertThat(embedder.model().quantized()).isTrue();
                assertThat(embedder.embed(List.of("a red fox", "the blue whale swims"), TextRole.DOCUMENT).get(0).vector())
                        .containsExactly(alone);
            }
        }
    }

    private byte[] resource(String name) throws IOException {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
