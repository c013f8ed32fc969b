/**
 * What the commands get from Quarkus.
 */
@NullMarked
package dev.fletching.frontend.cli.runtime;

import org.jspecify.annotations.NullMarked;
