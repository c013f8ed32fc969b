package dev.fletching.embedding.djl.hub;

import java.nio.file.Path;

import dev.fletching.api.embedding.Provenance;

/**
 * Files of a hub's model in the cache.
 *
 * @param folder where they lie
 * @param provenance where they come from
 */
public record HubFolder(Path folder, Provenance provenance) {}
