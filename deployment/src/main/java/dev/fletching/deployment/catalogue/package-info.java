/**
 * From declared contributions to a sorted catalogue, or to the list of all conflicts.
 */
@NullMarked
package dev.fletching.deployment.catalogue;

import org.jspecify.annotations.NullMarked;
