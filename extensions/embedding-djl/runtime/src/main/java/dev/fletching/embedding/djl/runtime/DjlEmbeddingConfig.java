package dev.fletching.embedding.djl.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Local transformer models, which embed or rerank. */
@ConfigMapping(prefix = "quarkus.fletching.embedding.djl")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface DjlEmbeddingConfig {

    /**
     * Folder for model files and native libraries that are unpacked or downloaded once. The default is {@code fletching} in
     * {@code XDG_CACHE_HOME}, or in {@code .cache} of the home folder.
     */
    Optional<String> cacheDirectory();

    /** How many batches run side by side, one thread each; the default is the number of processors. */
    OptionalInt threads();

    /** How many tokens run together, padding included; more make long texts slower, fewer short ones. */
    @WithDefault("512")
    int batchTokens();

    /** Where models run: auto, cpu, gpu or gpu:n; auto falls back to the processor with a warning, gpu fails instead. */
    @WithDefault("cpu")
    String device();

    /** The hub that models named owner/name come from. */
    Hub hub();

    /** How to speak to a hub. */
    interface Hub {

        /** Base address of the hub. */
        @WithDefault("https://huggingface.co")
        URI url();

        /** Access token for private and gated models; sent to the hub's own address only and never logged. */
        Optional<String> token();

        /** Use only models that were downloaded before. */
        @WithDefault("false")
        boolean offline();

        /** Branch, tag or commit of the models. */
        @WithDefault("main")
        String revision();

        /** How long to wait for a connection. */
        @WithDefault("10S")
        Duration connectTimeout();

        /** How long to wait for the next bytes. */
        @WithDefault("60S")
        Duration readTimeout();

        /** How often to try again after a cut connection, an overloaded hub or a wrong checksum. */
        @WithDefault("4")
        int retries();

        /** Pause before the first retry; doubled before each one that follows. */
        @WithDefault("0.5S")
        Duration backoff();
    }
}
