package dev.fletching.runtime.host;

/** The configuration key that selects the contribution of an extension point. */
public final class SelectionKey {

    private SelectionKey() {}

    /** The key for an extension point, as it is written in application.properties. */
    public static String of(String point) {
        return "quarkus.fletching.selected.\"" + point + "\"";
    }
}
