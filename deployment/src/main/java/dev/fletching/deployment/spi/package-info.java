/**
 * What the host's build offers to the build steps of plugins.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.deployment.spi;

import org.jspecify.annotations.NullMarked;
