package dev.fletching.api.index;

/**
 * A place in a text where words of a query are.
 *
 * @param start index of its first char
 * @param end index after its last char
 * @since 0.1
 */
public record Match(int start, int end) {}
