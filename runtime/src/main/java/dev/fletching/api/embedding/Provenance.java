package dev.fletching.api.embedding;

/**
 * Where a model comes from. Empty texts stand for what is not known.
 *
 * @param source who made it and where it is published
 * @param revision revision or version of the files
 * @param license SPDX id of its licence
 * @param sha256 SHA-256 of the file of weights, in lower-case hexadecimal
 * @since 0.1
 */
public record Provenance(String source, String revision, String license, String sha256) {}
