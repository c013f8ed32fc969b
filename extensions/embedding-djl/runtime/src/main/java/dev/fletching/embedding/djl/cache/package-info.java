/** The folder on the user's machine that keeps unpacked and downloaded files. */
@NullMarked
package dev.fletching.embedding.djl.cache;

import org.jspecify.annotations.NullMarked;
