/** Exact nearest neighbours, the ground that measures stand on. */
@NullMarked
package dev.fletching.evaluator.retrieval.search;

import org.jspecify.annotations.NullMarked;
