/** Measures of ranked lists, equal to those of sentence-transformers and trec_eval. */
@NullMarked
package dev.fletching.evaluator.retrieval.measure;

import org.jspecify.annotations.NullMarked;
