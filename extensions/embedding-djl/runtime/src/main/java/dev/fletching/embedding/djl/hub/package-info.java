/** Models of a Hugging Face hub, downloaded into the cache. */
@NullMarked
package dev.fletching.embedding.djl.hub;

import org.jspecify.annotations.NullMarked;
