package dev.fletching.bridge.langchain4j.runtime;

/** What the bridge offers to LangChain4j. */
public enum BridgedBean {
    /** Embedders as {@code EmbeddingModel}. */
    EMBEDDING_MODEL,
    /** Rerankers as {@code ScoringModel}. */
    SCORING_MODEL,
    /** Indexes as {@code EmbeddingStore<TextSegment>}. */
    EMBEDDING_STORE,
    /** Retrievers as {@code ContentRetriever}. */
    CONTENT_RETRIEVER,
    /** Retrievers inside a {@code RetrievalAugmentor}. */
    RETRIEVAL_AUGMENTOR
}
