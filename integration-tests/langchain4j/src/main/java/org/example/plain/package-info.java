/** Is written against LangChain4j's core alone. */
@NullMarked
package org.example.plain;

import org.jspecify.annotations.NullMarked;
