/** Readers of data sets, judgements and run files that name the place of every fault. */
@NullMarked
package dev.fletching.evaluator.retrieval.data;

import org.jspecify.annotations.NullMarked;
