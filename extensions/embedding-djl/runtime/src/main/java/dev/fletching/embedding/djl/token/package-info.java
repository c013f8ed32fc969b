/** Texts to token ids and token positions. */
@NullMarked
package dev.fletching.embedding.djl.token;

import org.jspecify.annotations.NullMarked;
