/** An application's own contributions: an embedding provider and a document reader, without an extension around them. */
@NullMarked
package org.example.trigrams;

import org.jspecify.annotations.NullMarked;
