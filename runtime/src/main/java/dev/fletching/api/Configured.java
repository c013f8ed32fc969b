package dev.fletching.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Qualifies an injected {@code Embedder}, {@code Reranker}, {@code PassageIndex} or {@code Retriever} by the name it has in
 * the configuration.
 * {@code @Inject @Configured("german") Embedder embedder} is what {@code quarkus.fletching.embedding."german".*} describes.
 * <p>
 * The host registers it as a CDI qualifier, so that this API needs no CDI.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Configured {

    /** The name in the configuration. */
    String value();
}
