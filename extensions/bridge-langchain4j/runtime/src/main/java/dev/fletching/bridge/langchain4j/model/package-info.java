/**
 * LangChain4j's models behind Fletching's interfaces.
 *
 * @since 0.1
 */
@NullMarked
package dev.fletching.bridge.langchain4j.model;

import org.jspecify.annotations.NullMarked;
