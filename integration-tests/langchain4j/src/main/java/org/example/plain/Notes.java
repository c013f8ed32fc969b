package org.example.plain;

import java.util.List;

import jakarta.inject.Singleton;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingStore;

/** Keeps and finds notes. */
@Singleton
public class Notes {

    private final EmbeddingModel model;
    private final EmbeddingStore<TextSegment> store;
    private final ContentRetriever retriever;

    Notes(EmbeddingModel model, EmbeddingStore<TextSegment> store, ContentRetriever retriever) {
        this.model = model;
        this.store = store;
        this.retriever = retriever;
    }

    /** Keep a note. */
    public void keep(String note) {
        TextSegment segment = TextSegment.from(note);
        store.add(model.embed(segment).content(), segment);
    }

    /** Find notes, best first. */
    public List<String> find(String words) {
        return retriever.retrieve(Query.from(words)).stream().map(Content::textSegment).map(TextSegment::text).toList();
    }
}
