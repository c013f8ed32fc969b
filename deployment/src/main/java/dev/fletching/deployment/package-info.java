/**
 * The host at build time: finds contributions, checks them, and records the catalogue.
 */
@NullMarked
package dev.fletching.deployment;

import org.jspecify.annotations.NullMarked;
