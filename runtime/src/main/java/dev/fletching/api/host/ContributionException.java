package dev.fletching.api.host;

import dev.fletching.api.FletchingException;

/**
 * A contribution cannot be used: it is not there, or it could not start and is quarantined.
 *
 * @since 0.1
 */
public final class ContributionException extends FletchingException {

    private final transient ContributionKey key;

    /**
     * @param key the contribution
     * @param message subject, rule, value and remedy
     */
    public ContributionException(ContributionKey key, String message) {
        super(message);
        this.key = key;
    }

    /**
     * @param key the contribution
     * @param message subject, rule, value and remedy
     * @param cause why it could not start
     */
    public ContributionException(ContributionKey key, String message, Throwable cause) {
        super(message, cause);
        this.key = key;
    }

    /** The contribution that cannot be used. */
    public ContributionKey key() {
        return key;
    }
}
