/**
 * Contract tests for authors of contributions: extend the class of the extension point, say how to make your contribution,
 * and its promises are tested.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.testkit;

import org.jspecify.annotations.NullMarked;
