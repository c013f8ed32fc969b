/**
 * Texts from arguments, files and standard input.
 */
@NullMarked
package dev.fletching.frontend.cli.input;

import org.jspecify.annotations.NullMarked;
