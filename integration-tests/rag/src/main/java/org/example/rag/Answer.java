package org.example.rag;

import java.util.List;

/**
 * An answer.
 *
 * @param answer what the chat model says
 * @param citations the passages that it was given, best first
 */
public record Answer(String answer, List<Citation> citations) {}
