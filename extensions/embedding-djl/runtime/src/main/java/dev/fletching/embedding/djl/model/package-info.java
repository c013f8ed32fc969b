/** What a model is, read from a card on the class path or from a folder in the sentence-transformers layout. */
@NullMarked
package dev.fletching.embedding.djl.model;

import org.jspecify.annotations.NullMarked;
