/** Build steps of the memory index. */
@NullMarked
package dev.fletching.index.memory.deployment;

import org.jspecify.annotations.NullMarked;
