/**
 * The Quarkus edge: configuration and beans.
 */
@NullMarked
package dev.fletching.ingest.runtime;

import org.jspecify.annotations.NullMarked;
