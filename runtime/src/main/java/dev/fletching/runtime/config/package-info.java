/**
 * The host's configuration.
 */
@NullMarked
package dev.fletching.runtime.config;

import org.jspecify.annotations.NullMarked;
