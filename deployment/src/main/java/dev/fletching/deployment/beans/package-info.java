/**
 * Beans of the host, of the contributions, and of the configured instances.
 */
@NullMarked
package dev.fletching.deployment.beans;

import org.jspecify.annotations.NullMarked;
