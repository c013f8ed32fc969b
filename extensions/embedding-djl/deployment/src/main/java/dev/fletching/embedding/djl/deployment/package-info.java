/** Build steps of the local embedding models. */
@NullMarked
package dev.fletching.embedding.djl.deployment;

import org.jspecify.annotations.NullMarked;
