/**
 * Creates contributions when they are first used, and keeps those that cannot start in quarantine.
 */
@NullMarked
package dev.fletching.runtime.host;

import org.jspecify.annotations.NullMarked;
