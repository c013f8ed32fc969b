/**
 * Readiness of the contributions.
 */
@NullMarked
package dev.fletching.runtime.health;

import org.jspecify.annotations.NullMarked;
