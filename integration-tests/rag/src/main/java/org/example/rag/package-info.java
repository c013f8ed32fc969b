/** Answers questions from documents, and says where the answers stand. */
@NullMarked
package org.example.rag;

import org.jspecify.annotations.NullMarked;
