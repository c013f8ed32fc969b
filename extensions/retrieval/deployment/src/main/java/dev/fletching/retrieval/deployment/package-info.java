/** Build steps of the retrievers. */
@NullMarked
package dev.fletching.retrieval.deployment;

import org.jspecify.annotations.NullMarked;
