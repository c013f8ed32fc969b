/** Evaluates embedding models on retrieval data sets, and run files against judgements. */
@NullMarked
package dev.fletching.evaluator.retrieval;

import org.jspecify.annotations.NullMarked;
