/**
 * From declared contributions to a sorted catalogue, or to the list of all conflicts. Plain Java.
 */
@NullMarked
package dev.fletching.deployment.catalogue;

import org.jspecify.annotations.NullMarked;
