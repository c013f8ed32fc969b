/** Local transformer models as embedders: names, folders and hub ids to vectors. */
@NullMarked
package dev.fletching.embedding.djl;

import org.jspecify.annotations.NullMarked;
