package dev.fletching.benchmarks;

/**
 * A text and the vector that the reference implementation gives it.
 *
 * @param text not blank
 * @param vector normalised
 */
record GoldenText(String text, float[] vector) {}
