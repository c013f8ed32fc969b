/** Build steps of the retrieval evaluator. */
@NullMarked
package dev.fletching.evaluator.retrieval.deployment;

import org.jspecify.annotations.NullMarked;
