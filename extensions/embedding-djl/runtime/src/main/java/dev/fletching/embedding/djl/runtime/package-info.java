/** The Quarkus edge: configuration and the contribution. */
@NullMarked
package dev.fletching.embedding.djl.runtime;

import org.jspecify.annotations.NullMarked;
