/**
 * The commands of {@code fletching}.
 */
@NullMarked
package dev.fletching.frontend.cli.command;

import org.jspecify.annotations.NullMarked;
