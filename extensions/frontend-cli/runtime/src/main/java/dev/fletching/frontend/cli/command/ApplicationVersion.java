package dev.fletching.frontend.cli.command;

/**
 * The version of the application that the commands are in.
 *
 * @param value as in {@code 0.1.0}
 */
public record ApplicationVersion(String value) {}
