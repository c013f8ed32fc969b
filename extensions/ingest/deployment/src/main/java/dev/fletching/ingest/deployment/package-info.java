/**
 * Build steps of the ingest extension.
 */
@NullMarked
package dev.fletching.ingest.deployment;

import org.jspecify.annotations.NullMarked;
