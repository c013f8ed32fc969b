package dev.fletching.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that implements exactly one {@linkplain ExtensionPoint extension point}.
 * <p>
 * The class is found at build time, in an extension or in the application itself. It becomes a singleton bean that is created
 * when it is first used; constructor injection works as in any bean. It must be safe to call from many threads at once.
 * <p>
 * Other contributions are named by their id where they serve the same extension point, and by {@code point/id} otherwise.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Contribution {

    /** Stable id, unique within its extension point; matches {@code [a-z][a-z0-9-]*}; never renamed. */
    String id();

    /** One line for {@code plugins list}; begins with a capital and has no full stop. */
    String description();

    /** Prefix of the configuration keys that it reads; empty where it reads none. */
    String configPrefix() default "";

    /** Puts it before all contributions that do not say so too. */
    boolean first() default false;

    /** Puts it after all contributions that do not say so too. */
    boolean last() default false;

    /** Ids that come later than this one; ids that are not there are allowed. */
    String[] before() default {};

    /** Ids that come earlier than this one; ids that are not there are allowed. */
    String[] after() default {};

    /** Contributions that must be there; the build fails where one is missing or switched off. */
    String[] requires() default {};

    /** Names of classes that must be on the class path; the build fails where one is missing. */
    String[] requiresClasses() default {};

    /** Configuration keys that must be set when the application is built. */
    String[] requiresConfig() default {};

    /** Ids of the same extension point that step aside for this one; they stay in the catalogue, marked replaced. */
    String[] replaces() default {};

    /** Whether it works in a native executable. */
    boolean worksInNative() default true;

    /**
     * The version of this API that it was compiled against: write {@code api = ApiVersion.CURRENT}, which the compiler copies
     * into the class. Zero, the default, means built together with the application.
     */
    int api() default 0;
}
