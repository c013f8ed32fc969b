package dev.fletching.api;

/**
 * Version of the contract between the host and its plugins. It rises when a contribution compiled against the one before
 * would break.
 *
 * @since 0.1
 */
public final class ApiVersion {

    /** A compile-time constant on purpose: a plugin's class file keeps the value that it was compiled with. */
    public static final int CURRENT = 1;

    private ApiVersion() {}
}
