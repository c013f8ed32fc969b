package dev.fletching.bridge.langchain4j;

import java.util.Map;

import dev.fletching.api.index.Passage;
import dev.fletching.api.retrieval.Retrieved;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;

/**
 * A retrieved passage as content. Two of one passage are equal whatever they were found with, so that LangChain4j counts a passage
 * once that several queries find.
 */
final class RetrievedContent implements Content {

    private final String id;
    private final TextSegment segment;
    private final double score;

    /**
     * @param retrieved what was found
     * @param text what is read of it; not blank
     */
    RetrievedContent(Retrieved retrieved, String text) {
        Passage passage = retrieved.passage();
        Map<String, Object> values = Segments.metadata(passage);
        values.putIfAbsent("id", passage.id());
        values.putIfAbsent("rank", Integer.toString(retrieved.rank()));
        values.putIfAbsent("score", Double.toString(retrieved.score()));
        values.putIfAbsent("scale", retrieved.scale());
        this.id = passage.id();
        this.segment = TextSegment.from(text, Metadata.from(values));
        this.score = retrieved.score();
    }

    @Override
    public TextSegment textSegment() {
        return segment;
    }

    @Override
    public Map<ContentMetadata, Object> metadata() {
        return Map.of(ContentMetadata.SCORE, score, ContentMetadata.EMBEDDING_ID, id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RetrievedContent content && id.equals(content.id)
                && segment.text().equals(content.segment.text());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "%s (%s): %s".formatted(id, score, segment.text());
    }
}
