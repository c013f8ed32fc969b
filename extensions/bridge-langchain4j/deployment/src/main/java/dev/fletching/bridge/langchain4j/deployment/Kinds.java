package dev.fletching.bridge.langchain4j.deployment;

import java.util.Map;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.bridge.langchain4j.runtime.BridgedBean;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.scoring.ScoringModel;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.store.embedding.EmbeddingStore;

/** What each kind of bean is, and what it is made of. */
final class Kinds {

    /** LangChain4j's type of each kind. */
    static final Map<BridgedBean, Class<?>> TYPES = Map.of(
            BridgedBean.EMBEDDING_MODEL, EmbeddingModel.class,
            BridgedBean.SCORING_MODEL, ScoringModel.class,
            BridgedBean.EMBEDDING_STORE, EmbeddingStore.class,
            BridgedBean.CONTENT_RETRIEVER, ContentRetriever.class,
            BridgedBean.RETRIEVAL_AUGMENTOR, RetrievalAugmentor.class);

    /** The type of the instance that each is made of. */
    static final Map<BridgedBean, Class<?>> PARTS = Map.of(
            BridgedBean.EMBEDDING_MODEL, Embedder.class,
            BridgedBean.SCORING_MODEL, Reranker.class,
            BridgedBean.EMBEDDING_STORE, PassageIndex.class,
            BridgedBean.CONTENT_RETRIEVER, Retriever.class,
            BridgedBean.RETRIEVAL_AUGMENTOR, Retriever.class);

    /** The extension point that must be served for each. */
    static final Map<BridgedBean, String> POINTS = Map.of(
            BridgedBean.EMBEDDING_MODEL, "embedding-provider",
            BridgedBean.SCORING_MODEL, "reranker-provider",
            BridgedBean.EMBEDDING_STORE, "index-provider",
            BridgedBean.CONTENT_RETRIEVER, "retriever",
            BridgedBean.RETRIEVAL_AUGMENTOR, "retriever");

    private Kinds() {}
}
