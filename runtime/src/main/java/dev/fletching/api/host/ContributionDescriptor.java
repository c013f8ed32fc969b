package dev.fletching.api.host;

import java.util.List;

/**
 * What is known of a contribution without loading its class.
 *
 * @param key its full name
 * @param className the class that implements it
 * @param plugin the artifact that it comes from, as {@code group:artifact}, or {@code application}
 * @param version version of that artifact, or empty
 * @param description one line
 * @param configPrefix prefix of its configuration keys, or empty
 * @param worksInNative whether it works in a native executable
 * @param requires full names of the contributions it needs
 * @param replaces full names of the contributions that step aside for it
 * @param absence why it is not in the application, or empty where it is
 * @since 0.1
 */
public record ContributionDescriptor(
        ContributionKey key,
        String className,
        String plugin,
        String version,
        String description,
        String configPrefix,
        boolean worksInNative,
        List<String> requires,
        List<String> replaces,
        String absence) {

    /** Takes copies of the lists. */
    public ContributionDescriptor {
        requires = List.copyOf(requires);
        replaces = List.copyOf(replaces);
    }

    /** Whether it is in the application, and so can be used. */
    public boolean present() {
        return absence.isEmpty();
    }
}
