package dev.fletching.embedding.djl.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.embedding.djl.cache.CacheFolder;
import dev.fletching.embedding.djl.model.LocalModel;

class HubModelsTest {

    private static final String ID = "acme/tiny";
    private static final String TOKEN = "hf_secret";
    private static final byte[] GRAPH = graph();

    private final FakeHub hub = new FakeHub();

    @TempDir
    Path cache;

    @BeforeEach
    void publishAModel() {
        hub.files.put("config.json", text("{\"hidden_size\": 8, \"max_position_embeddings\": 32}"));
        hub.files.put("tokenizer.json", text("{}"));
        hub.files.put("onnx/model.onnx", GRAPH);
        hub.files.put("README.md", text("not needed"));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void a_model_is_downloaded_once_and_only_what_is_needed() throws Exception {
        LocalModel model = models(false).find(ID).load();
        assertThat(model.graph()).hasBinaryContent(GRAPH);
        assertThat(model.card().dimensions()).isEqualTo(8);
        assertThat(model.card().provenance().revision()).isEqualTo(FakeHub.COMMIT);
        int asked = hub.requests.size();
        models(false).find(ID).load();
        assertThat(hub.requests.subList(asked, hub.requests.size())).containsExactly("/api/models/acme/tiny/revision/main");
        try (Stream<Path> files = Files.walk(cache)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part") || name.endsWith("README.md"));
        }
    }

    @Test
    void a_card_is_read_without_the_weights() {
        ModelCard card = models(false).find(ID).card();
        assertThat(card.maxTokens()).isEqualTo(32);
        assertThat(hub.requests).noneMatch(request -> request.startsWith("storage"));
    }

    @Test
    void a_cut_connection_is_gone_on_with_where_it_ended() {
        hub.cuts.set(2);
        assertThat(models(false).find(ID).load().graph()).hasBinaryContent(GRAPH);
        assertThat(hub.requests).contains("storage null", "storage bytes=" + GRAPH.length / 2 + "-",
                "storage bytes=" + (GRAPH.length / 2 + GRAPH.length / 4) + "-");
    }

    @Test
    void a_later_process_goes_on_with_what_an_earlier_one_left() {
        hub.cuts.set(10);
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> models(false).find(ID).load())
                .withMessageContaining("reachable");
        hub.cuts.set(0);
        hub.requests.clear();
        assertThat(models(false).find(ID).load().graph()).hasBinaryContent(GRAPH);
        assertThat(hub.requests).anyMatch(request -> request.startsWith("storage bytes="));
    }

    @Test
    void wrong_bytes_are_fetched_again_and_never_kept() throws Exception {
        hub.corruptions.set(1);
        assertThat(models(false).find(ID).load().graph()).hasBinaryContent(GRAPH);
    }

    @Test
    void bytes_that_stay_wrong_are_an_error_that_names_the_checksum() throws Exception {
        hub.corruptions.set(100);
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> models(false).find(ID).load())
                .withMessageContaining("checksum");
        try (Stream<Path> files = Files.walk(cache)) {
            assertThat(files).noneMatch(file -> file.endsWith("model.onnx"));
        }
    }

    @Test
    void a_model_that_does_not_exist_is_named() {
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> models(false).find("acme/none").load())
                .withMessageContaining("'acme/none'").withMessageContaining("404");
    }

    @Test
    void a_refused_token_is_an_error_that_names_the_key_and_not_the_token() {
        hub.refusalStatus = 401;
        hub.refusals.set(100);
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> models(false).find(ID).load())
                .withMessageContaining("hub.token").withMessageContaining("401")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(TOKEN));
        assertThat(hub.requests).hasSize(1);
        assertThat(settings(hub.url(), false).toString()).doesNotContain(TOKEN);
    }

    @Test
    void the_token_goes_to_the_hub_and_not_to_where_it_redirects() {
        models(false).find(ID).load();
        assertThat(hub.hubAuthorizations).containsOnly("Bearer " + TOKEN);
        assertThat(hub.storageAuthorizations).isNotEmpty().containsOnly("null");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void an_overloaded_hub_is_asked_again(int status) {
        hub.refusalStatus = status;
        hub.refusals.set(2);
        hub.extraHeaders.put("Retry-After", "0");
        assertThat(models(false).find(ID).load().graph()).hasBinaryContent(GRAPH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/passwd", "a/../../x", "C:/x", "a\\\\..\\\\x"})
    void a_hostile_file_name_is_refused_before_anything_is_downloaded(String name) {
        hub.files.put(name, text("evil"));
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> models(false).find(ID).load())
                .withMessageContaining("file names of a model");
        assertThat(hub.requests).hasSize(1);
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void offline_uses_what_was_downloaded_and_asks_nothing() {
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> models(true).find(ID).load())
                .withMessageContaining("offline");
        models(false).find(ID).load();
        int asked = hub.requests.size();
        assertThat(models(true).find(ID).load().graph()).hasBinaryContent(GRAPH);
        assertThat(hub.requests).hasSize(asked);
    }

    @Test
    void a_hub_that_cannot_be_reached_leaves_what_was_downloaded() {
        models(false).find(ID).load();
        HubModels unreachable = new HubModels(settings(URI.create("http://localhost:1"), false), new CacheFolder(cache));
        assertThat(unreachable.find(ID).load().graph()).hasBinaryContent(GRAPH);
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> unreachable.find("acme/other").load())
                .withMessageContaining("'http://localhost:1'").withMessageContaining("reachable");
    }

    @Test
    void two_that_download_at_once_both_get_the_model() throws Exception {
        hub.cuts.set(3);
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            Callable<LocalModel> download = () -> models(false).find(ID).load();
            List<Future<LocalModel>> answers = callers.invokeAll(Collections.nCopies(4, download));
            for (Future<LocalModel> answer : answers) {
                assertThat(answer.get().graph()).hasBinaryContent(GRAPH);
            }
        }
    }

    @Test
    void a_model_without_a_graph_is_refused_with_the_names_that_are_looked_for() {
        hub.files.remove("onnx/model.onnx");
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> models(false).find(ID).load())
                .withMessageContaining("onnx/model.onnx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "a/b/c", "../x", "a/..", "/a", "a b/c", ""})
    void only_owner_and_name_are_an_id(String name) {
        assertThat(HubModels.isId(name)).isFalse();
        assertThat(HubModels.isId("sentence-transformers/all-MiniLM-L6-v2")).isTrue();
    }

    private HubModels models(boolean offline) {
        return new HubModels(settings(hub.url(), offline), new CacheFolder(cache));
    }

    private static HubSettings settings(URI url, boolean offline) {
        return new HubSettings(url, Optional.of(TOKEN), offline, "main", Duration.ofSeconds(2), Duration.ofSeconds(2), 3,
                Duration.ofMillis(1));
    }

    /** A field of bytes that the walk over operators skips. */
    private static byte[] graph() {
        byte[] content = new byte[100_000];
        new Random(42).nextBytes(content);
        content[0] = 0x0a;
        content[1] = (byte) 0x9c;
        content[2] = (byte) 0x8d;
        content[3] = 0x06;
        return content;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
