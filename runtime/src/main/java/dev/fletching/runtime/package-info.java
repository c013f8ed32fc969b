/**
 * The host at run time: what the build recorded becomes beans.
 */
@NullMarked
package dev.fletching.runtime;

import org.jspecify.annotations.NullMarked;
