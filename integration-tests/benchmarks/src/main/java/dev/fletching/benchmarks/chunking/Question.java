package dev.fletching.benchmarks.chunking;

import java.util.List;

/**
 * A question with the excerpts that answer it.
 *
 * @param text the question
 * @param corpus name of the corpus that the excerpts are in
 * @param excerpts the excerpts; at least one
 */
record Question(String text, String corpus, List<Span> excerpts) {}
