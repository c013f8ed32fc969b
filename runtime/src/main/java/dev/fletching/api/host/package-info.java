/**
 * What is there and in which state: the catalogue, and typed lookup of contributions.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.api.host;

import org.jspecify.annotations.NullMarked;
