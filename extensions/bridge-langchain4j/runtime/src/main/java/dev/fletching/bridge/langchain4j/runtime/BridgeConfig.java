package dev.fletching.bridge.langchain4j.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.SearchMode;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How LangChain4j's types are bridged. */
@ConfigMapping(prefix = "quarkus.fletching.bridge.langchain4j")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface BridgeConfig {

    /**
     * The side of a search that the text of {@code EmbeddingModel.embed(String)} stands on: {@code query}, as LangChain4j's retrievers
     * use it, or {@code document}. Segments are documents, always. It matters to models with prompts alone.
     */
    @WithDefault("query")
    TextRole textRole();

    /** How many passages a {@code ContentRetriever} finds at most. */
    @WithDefault("5")
    int maxResults();

    /** How thoroughly an {@code EmbeddingStore} searches: {@code approximate} or {@code exact}. */
    @WithDefault("approximate")
    SearchMode searchMode();

    /** What a {@code RetrievalAugmentor} tells the chat model of a passage besides its text, by names of the metadata. */
    @WithDefault("source,title,section,page")
    List<String> promptMetadata();

    /** LangChain4j's models that serve as embedders or rerankers, by their names, {@code default} for the one without. */
    @ConfigDocMapKey("model")
    Map<String, ModelConfig> model();

    /** LangChain4j's stores that serve as indexes, by their names, {@code default} for the one without. */
    @ConfigDocMapKey("store")
    Map<String, StoreConfig> store();

    /** How many entries a store that serves as an index may be asked for at once; with more in it, what looks at all of them fails. */
    @WithDefault("10000")
    int maxEntries();

    /** What LangChain4j does not tell of a store. */
    interface StoreConfig {

        /** Length of its vectors; needed where it is opened for searching alone. */
        OptionalInt dimensions();
    }

    /** What LangChain4j does not tell of a model. */
    interface ModelConfig {

        /** How many tokens it reads, as runs of letters and digits are counted; longer texts are cut. */
        @WithDefault("512")
        int maxTokens();

        /** Length of its vectors, so that the model is not asked for it. */
        OptionalInt dimensions();

        /** Put before queries. */
        Optional<String> queryPrompt();

        /** Put before documents. */
        Optional<String> documentPrompt();

        /** What its scores are, as in {@code logit} or {@code probability}. */
        @WithDefault("score")
        String scale();
    }
}
