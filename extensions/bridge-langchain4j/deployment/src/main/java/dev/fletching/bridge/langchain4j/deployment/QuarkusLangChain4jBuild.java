package dev.fletching.bridge.langchain4j.deployment;

import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.builder.BuildProvider;
import io.quarkus.builder.ChainBuildException;

/**
 * Adds the build steps that speak with quarkus-langchain4j where the application has it. These are no ordinary build steps, since
 * those may not name classes that can be absent.
 */
public final class QuarkusLangChain4jBuild implements BuildProvider {

    private static final String SEAM = "io.quarkiverse.langchain4j.deployment.items.SelectedEmbeddingModelCandidateBuildItem";

    @Override
    public void installInto(BuildChainBuilder builder) throws ChainBuildException {
        if (isPresent()) {
            ModelSelection.installInto(builder);
        }
    }

    private static boolean isPresent() {
        try {
            Class.forName(SEAM, false, QuarkusLangChain4jBuild.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
