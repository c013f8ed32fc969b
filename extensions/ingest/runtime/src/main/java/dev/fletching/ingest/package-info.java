/**
 * The way of files into an index: walk, read, split, embed, put.
 */
@NullMarked
package dev.fletching.ingest;

import org.jspecify.annotations.NullMarked;
