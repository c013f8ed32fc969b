package dev.fletching.api.host;

import java.util.Map;

/**
 * A contribution that can say what it chose on this machine: what its descriptor, which was made by the build, cannot know.
 *
 * @since 0.1
 */
public interface Explained {

    /** Facts by name, in the order to show them; short, free of secrets, and cheap to find out. */
    Map<String, String> facts();
}
