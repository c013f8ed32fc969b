package dev.fletching.embedding.djl.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.embedding.djl.LocalModelSettings;
import dev.fletching.embedding.djl.hub.HubSettings;
import dev.fletching.embedding.djl.onnx.Device;

/** Turns configuration into plain values, with the defaults that depend on the machine. */
final class Settings {

    private static final String PREFIX = "quarkus.fletching.embedding.djl.";

    private static final Duration LONGEST = Duration.ofHours(24);

    private Settings() {}

    static LocalModelSettings of(DjlEmbeddingConfig config) {
        int threads = config.threads().orElse(Runtime.getRuntime().availableProcessors());
        requirePositive("threads", threads);
        requirePositive("batch-tokens", config.batchTokens());
        return new LocalModelSettings(cache(config.cacheDirectory(), Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))),
                threads, config.batchTokens(), Device.parse(config.device()), hub(config.hub()));
    }

    /** What was chosen, for who asks why a model runs as it does. */
    static Map<String, String> facts(LocalModelSettings settings) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cache", settings.cache().toString());
        facts.put("device", settings.device().kind().name().toLowerCase(Locale.ROOT));
        facts.put("threads", Integer.toString(settings.threads()));
        return facts;
    }

    private static HubSettings hub(DjlEmbeddingConfig.Hub hub) {
        if (hub.url().getScheme() == null || hub.url().getHost() == null) {
            throw new FletchingException("%shub.url must be an address as in https://host, got '%s'. Mend it."
                    .formatted(PREFIX, hub.url()));
        }
        requireNatural("hub.retries", hub.retries());
        requireMillis("hub.backoff", hub.backoff());
        requireMillis("hub.connect-timeout", hub.connectTimeout());
        requireMillis("hub.read-timeout", hub.readTimeout());
        return new HubSettings(hub.url(), hub.token(), hub.offline(), hub.revision(), hub.connectTimeout(), hub.readTimeout(),
                hub.retries(), hub.backoff());
    }

    private static void requireNatural(String key, int value) {
        if (value < 0) {
            throw new FletchingException("%s%s must not be negative, got %d. Choose 0 or more.".formatted(PREFIX, key, value));
        }
    }

    private static void requireMillis(String key, Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw new FletchingException("%s%s must be from 0 to %d hours, got %s. Choose a shorter time."
                    .formatted(PREFIX, key, LONGEST.toHours(), value));
        }
    }

    static Path cache(Optional<String> configured, Optional<String> xdg) {
        if (configured.isPresent()) {
            return Path.of(configured.get()).toAbsolutePath();
        }
        return xdg.filter(folder -> Path.of(folder).isAbsolute()).map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache")).resolve("fletching");
    }

    private static void requirePositive(String key, int value) {
        if (value < 1) {
            throw new FletchingException("%s%s must be positive, got %d. Choose 1 or more.".formatted(PREFIX, key, value));
        }
    }
}
