package dev.fletching.runtime.config;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import dev.fletching.api.embedding.Similarity;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithUnnamedKey;

/** Which of the contained contributions are used, and the embedders, rerankers, indexes and retrievers to inject. */
@ConfigMapping(prefix = "quarkus.fletching")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface FletchingRunTimeConfig {

    /** Name of the instance that has no name in the configuration. */
    String DEFAULT = "<default>";

    /** The contribution to use by id of extension point, where several are there. */
    @ConfigDocMapKey("point")
    Map<String, String> selected();

    /** Embedders, injected as {@code Embedder}. */
    @WithDefaults
    @WithUnnamedKey(DEFAULT)
    @ConfigDocMapKey("name")
    Map<String, EmbeddingConfig> embedding();

    /** Rerankers, injected as {@code Reranker}. */
    @WithDefaults
    @WithUnnamedKey(DEFAULT)
    @ConfigDocMapKey("name")
    Map<String, RerankingConfig> reranking();

    /** Passage indexes, injected as {@code PassageIndex}. */
    @WithDefaults
    @WithUnnamedKey(DEFAULT)
    @ConfigDocMapKey("name")
    Map<String, IndexConfig> index();

    /** Retrievers, injected as {@code Retriever}. */
    @WithDefaults
    @WithUnnamedKey(DEFAULT)
    @ConfigDocMapKey("name")
    Map<String, RetrieverConfig> retriever();

    /** One embedder. */
    interface EmbeddingConfig {

        /** Id of the embedding provider; otherwise the first that recognises the model. */
        Optional<String> provider();

        /** Name, folder or hub id of the model; may be left out where the application holds a single one. */
        Optional<String> model();

        /** Cut vectors to so many dimensions and normalise them again; all dimensions otherwise. */
        OptionalInt dimensions();

        /** Which prompts to use: {@code default}, {@code none} or the name of a prompt of the model. */
        @WithDefault("default")
        String prompt();
    }

    /** One reranker. */
    interface RerankingConfig {

        /** Id of the reranker provider; otherwise the first that recognises the model. */
        Optional<String> provider();

        /** Name, folder or hub id of the model; needed once the reranker is used. */
        Optional<String> model();

        /** Cut query and passage to so many tokens together; all that the model reads otherwise. */
        OptionalInt maxTokens();
    }

    /** One passage index. */
    interface IndexConfig {

        /** Id of the index provider; may be left out where there is one, or {@code selected."index-provider"} tells it. */
        Optional<String> provider();

        /** Folder of the index. */
        Optional<String> path();

        /** Name of the embedder whose vectors it holds. */
        @WithDefault(DEFAULT)
        String embedding();

        /** How its vectors are compared: {@code cosine}, {@code dot} or {@code euclidean}. */
        @WithDefault("cosine")
        Similarity similarity();

        /** Open it for searching alone, so that another process may write it. */
        @WithDefault("false")
        boolean readOnly();
    }

    /** One retriever. */
    interface RetrieverConfig {

        /**
         * A retriever's id and refiners' ids in their order, with options, as in
         * {@code hybrid(dense-weight=0.7),rerank(depth=50)}; otherwise the retriever that {@code selected."retriever"} names, or
         * the first.
         */
        Optional<String> stages();

        /** Name of the embedder for the queries. */
        @WithDefault(DEFAULT)
        String embedding();

        /** Name of the reranker, where a stage needs one. */
        @WithDefault(DEFAULT)
        String reranking();

        /** Name of the index to search. */
        @WithDefault(DEFAULT)
        String index();
    }
}
