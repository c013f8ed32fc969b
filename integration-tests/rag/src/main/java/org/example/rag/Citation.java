package org.example.rag;

import org.jspecify.annotations.Nullable;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.rag.content.Content;

/**
 * A passage.
 *
 * @param source file that it stands in
 * @param page number of the page it begins on, or null where the file has no pages
 * @param text what it says
 * @param score how well it fits, on the retriever's scale
 */
public record Citation(@Nullable String source, @Nullable Integer page, String text, @Nullable Double score) {

    static Citation of(Content content) {
        Metadata metadata = content.textSegment().metadata();
        return new Citation(metadata.getString("source"), metadata.getInteger("page"), content.textSegment().text(),
                metadata.getDouble("score"));
    }
}
