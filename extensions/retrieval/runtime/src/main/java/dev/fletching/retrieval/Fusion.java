package dev.fletching.retrieval;

import java.util.List;

import dev.fletching.api.retrieval.Retrieved;

/** Makes rankings of different scales comparable. Safe for many threads. */
interface Fusion {

    /** What the sums are, for the results. */
    String scale();

    /** What each passage of a ranking adds to its sum, before the ranking's weight; in the ranking's order. */
    List<Double> shares(List<Retrieved> ranking);
}
