package dev.fletching.bridge.langchain4j.runtime;

import java.lang.annotation.Annotation;
import java.util.function.Function;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.bridge.langchain4j.FletchingContentRetriever;
import dev.fletching.bridge.langchain4j.FletchingEmbeddingModel;
import dev.fletching.bridge.langchain4j.FletchingEmbeddingStore;
import dev.fletching.bridge.langchain4j.FletchingScoringModel;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.injector.DefaultContentInjector;
import io.quarkus.arc.SyntheticCreationalContext;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** Makes LangChain4j's beans out of the host's. Nothing is opened before it is used. */
@Recorder
public class BridgeRecorder {

    private final RuntimeValue<BridgeConfig> config;

    /** @param config the bridge's configuration */
    public BridgeRecorder(RuntimeValue<BridgeConfig> config) {
        this.config = config;
    }

    /** Make the embedding model of a name; an empty one is the default. */
    public Function<SyntheticCreationalContext<FletchingEmbeddingModel>, FletchingEmbeddingModel> embeddingModel(String name) {
        return context -> new FletchingEmbeddingModel(part(context, Embedder.class, name), config.getValue().textRole());
    }

    /** Make the scoring model of a name. */
    public Function<SyntheticCreationalContext<FletchingScoringModel>, FletchingScoringModel> scoringModel(String name) {
        return context -> new FletchingScoringModel(part(context, Reranker.class, name));
    }

    /** Make the embedding store of a name. */
    public Function<SyntheticCreationalContext<FletchingEmbeddingStore>, FletchingEmbeddingStore> embeddingStore(String name) {
        return context -> new FletchingEmbeddingStore(part(context, PassageIndex.class, name), config.getValue().searchMode());
    }

    /** Make the content retriever of a name. */
    public Function<SyntheticCreationalContext<FletchingContentRetriever>, FletchingContentRetriever> contentRetriever(
            String name) {
        return context -> retriever(context, name);
    }

    /** Make the augmentor of a retriever's name. */
    public Function<SyntheticCreationalContext<RetrievalAugmentor>, RetrievalAugmentor> retrievalAugmentor(String name) {
        return context -> DefaultRetrievalAugmentor.builder().contentRetriever(retriever(context, name))
                .contentInjector(DefaultContentInjector.builder()
                        .metadataKeysToInclude(config.getValue().promptMetadata()).build())
                .build();
    }

    private FletchingContentRetriever retriever(SyntheticCreationalContext<?> context, String name) {
        return new FletchingContentRetriever(part(context, Retriever.class, name), config.getValue().maxResults());
    }

    private static <T> T part(SyntheticCreationalContext<?> context, Class<T> type, String name) {
        Annotation[] qualifiers = name.isEmpty() ? new Annotation[0] : new Annotation[]{new ConfiguredLiteral(name)};
        return context.getInjectedReference(type, qualifiers);
    }
}
