/** Build steps of the Lucene index. */
@NullMarked
package dev.fletching.index.lucene.deployment;

import org.jspecify.annotations.NullMarked;
