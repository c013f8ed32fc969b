package dev.fletching.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface that plugins implement. Its contributions are classes marked {@link Contribution}.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ExtensionPoint {

    /** Stable id, as in {@code embedding-provider}; matches {@code [a-z][a-z0-9-]*}; never renamed. */
    String value();
}
