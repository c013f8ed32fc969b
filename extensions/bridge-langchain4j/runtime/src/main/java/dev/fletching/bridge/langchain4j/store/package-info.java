/**
 * Embedding stores of LangChain4j behind Fletching's indexes.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.bridge.langchain4j.store;

import org.jspecify.annotations.NullMarked;
