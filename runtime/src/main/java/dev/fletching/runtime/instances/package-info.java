/**
 * Opens the embedders, rerankers, indexes and retrievers that the configuration describes.
 */
@NullMarked
package dev.fletching.runtime.instances;

import org.jspecify.annotations.NullMarked;
