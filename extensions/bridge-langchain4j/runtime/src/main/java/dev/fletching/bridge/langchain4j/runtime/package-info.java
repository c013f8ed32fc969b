/**
 * Configuration of the bridge, and its beans.
 */
@NullMarked
package dev.fletching.bridge.langchain4j.runtime;

import org.jspecify.annotations.NullMarked;
