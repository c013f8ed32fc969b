/** Token vectors to one vector a text: pooling, dense layers, normalisation. */
@NullMarked
package dev.fletching.embedding.djl.pooling;

import org.jspecify.annotations.NullMarked;
