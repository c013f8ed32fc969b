/**
 * Data sets, measures and reports.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.api.evaluation;

import org.jspecify.annotations.NullMarked;
