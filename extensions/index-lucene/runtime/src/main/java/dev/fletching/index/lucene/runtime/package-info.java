/**
 * The Lucene index as a contribution, with its configuration.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.index.lucene.runtime;

import org.jspecify.annotations.NullMarked;
