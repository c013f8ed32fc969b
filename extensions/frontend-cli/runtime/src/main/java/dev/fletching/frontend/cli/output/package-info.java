/**
 * Where results, progress and warnings go, and the forms results take.
 */
@NullMarked
package dev.fletching.frontend.cli.output;

import org.jspecify.annotations.NullMarked;
