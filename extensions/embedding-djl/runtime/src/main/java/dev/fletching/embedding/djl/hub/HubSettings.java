package dev.fletching.embedding.djl.hub;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How to speak to a hub.
 *
 * @param url its base address
 * @param token sent to this address only, never logged
 * @param offline whether to use nothing but what was downloaded before
 * @param revision branch, tag or commit
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for the next bytes
 * @param retries how often to try again after a fault that may pass
 * @param backoff pause before the first retry; doubled before each one that follows
 */
public record HubSettings(URI url, Optional<String> token, boolean offline, String revision, Duration connectTimeout,
        Duration readTimeout, int retries, Duration backoff) {

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "HubSettings[url=%s, offline=%s, revision=%s]".formatted(url, offline, revision);
    }
}
