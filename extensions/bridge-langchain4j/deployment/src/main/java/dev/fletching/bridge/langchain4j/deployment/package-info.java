/** Build steps of the bridge to LangChain4j. */
@NullMarked
package dev.fletching.bridge.langchain4j.deployment;

import org.jspecify.annotations.NullMarked;
