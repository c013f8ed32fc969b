package dev.fletching.api.host;

import java.util.List;
import java.util.Map;

/**
 * Typed access to what plugins contribute, and the catalogue of it. A bean of every application that has the host; safe for
 * many threads.
 *
 * @since 0.1
 */
public interface Contributions {

    /**
     * Find one contribution, creating it at its first use.
     *
     * @param point the extension point's interface
     * @param id the contribution's id
     * @throws ContributionException if there is none of that id, naming those that exist, or if it cannot start
     */
    <T> T get(Class<T> point, String id);

    /**
     * Find the only contribution of an extension point, or the one that is configured.
     *
     * @param point the extension point's interface
     * @throws ContributionException if there is none, or several and none is chosen; the message names the key and the choices
     */
    <T> T selected(Class<T> point);

    /**
     * List all contributions of an extension point in their order; those that cannot start are left out and shown as
     * {@linkplain ContributionState#QUARANTINED quarantined} by {@link #statuses()}.
     *
     * @param point the extension point's interface
     */
    <T> List<T> all(Class<T> point);

    /** Ids of the contributions of an extension point that are in the application, in their order. */
    List<String> ids(Class<?> point);

    /** The extension points, sorted by id. */
    List<ExtensionPointDescriptor> points();

    /** Every contribution that the build has seen, absent ones too, by extension point and order. */
    List<ContributionStatus> statuses();

    /**
     * Ask a contribution what it chose on this machine, creating it where it was not used yet.
     *
     * @param key its full name
     * @return facts by name, in the order to show them; empty where it is not {@link Explained}; where it fails to tell them, why
     * @throws ContributionException if it is not there or cannot start
     */
    Map<String, String> facts(ContributionKey key);
}
