/**
 * The sample that {@code fletching quickstart} shows.
 */
@NullMarked
package dev.fletching.frontend.cli.sample;

import org.jspecify.annotations.NullMarked;
