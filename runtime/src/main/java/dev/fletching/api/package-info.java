/**
 * What applications call and plugins implement.
 * <p>
 * This package holds what all others share: the two annotations that make a plugin, progress, and the exception whose
 * message is meant for a user. It and its sub-packages stand on the JDK and JSpecify alone.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.api;

import org.jspecify.annotations.NullMarked;
