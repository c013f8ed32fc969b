/**
 * Models, indexes and retrievers of Fletching behind LangChain4j's interfaces.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.bridge.langchain4j;

import org.jspecify.annotations.NullMarked;
