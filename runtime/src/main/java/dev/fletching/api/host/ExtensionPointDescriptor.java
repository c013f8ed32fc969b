package dev.fletching.api.host;

/**
 * An extension point of this application.
 *
 * @param id its stable id
 * @param interfaceName the interface that contributions implement
 * @since 0.1
 */
public record ExtensionPointDescriptor(String id, String interfaceName) {}
