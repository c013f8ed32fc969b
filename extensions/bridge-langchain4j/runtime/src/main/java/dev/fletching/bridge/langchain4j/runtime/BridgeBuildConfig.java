package dev.fletching.bridge.langchain4j.runtime;

import java.util.Optional;
import java.util.Set;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which of LangChain4j's beans the bridge offers; fixed when the application is built. */
@ConfigMapping(prefix = "quarkus.fletching.bridge.langchain4j")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface BridgeBuildConfig {

    /** The kinds of beans; leave out those that another extension offers. */
    @WithDefault("embedding-model,scoring-model,embedding-store,content-retriever,retrieval-augmentor")
    Set<BridgedBean> beans();

    /**
     * Name of the retriever whose passages AI services get, {@code <default>} for the one without a name, or {@code none}. Where it is
     * left out, the default retriever if the application is built with a key of {@code quarkus.fletching.retriever} or with
     * {@code quarkus.fletching.index.path}, and none otherwise.
     */
    Optional<String> augmentor();
}
