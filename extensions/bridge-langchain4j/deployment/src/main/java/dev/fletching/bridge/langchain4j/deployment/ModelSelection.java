package dev.fletching.bridge.langchain4j.deployment;

import dev.fletching.bridge.langchain4j.runtime.BridgedBean;
import io.quarkiverse.langchain4j.ModelName;
import io.quarkiverse.langchain4j.deployment.EmbeddingStoreBuildItem;
import io.quarkiverse.langchain4j.deployment.items.EmbeddingModelProviderCandidateBuildItem;
import io.quarkiverse.langchain4j.deployment.items.InProcessEmbeddingBuildItem;
import io.quarkiverse.langchain4j.deployment.items.ScoringModelProviderCandidateBuildItem;
import io.quarkiverse.langchain4j.deployment.items.SelectedEmbeddingModelCandidateBuildItem;
import io.quarkiverse.langchain4j.deployment.items.SelectedScoringModelProviderBuildItem;
import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.builder.BuildContext;
import io.quarkus.builder.ChainBuildException;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;

/** Offers models to quarkus-langchain4j under one provider's name, and hears which it selected. */
final class ModelSelection {

    /** The name in {@code quarkus.langchain4j.embedding-model.provider} and its like. */
    static final String PROVIDER = "fletching";

    private static final String BASE_OF_MODELS = "dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel";
    private static final String NOBODY = "nobody";

    private ModelSelection() {}

    static void installInto(BuildChainBuilder builder) throws ChainBuildException {
        builder.addBuildStep(ModelSelection::offer).consumes(OfferedBeansBuildItem.class)
                .produces(EmbeddingModelProviderCandidateBuildItem.class)
                .produces(ScoringModelProviderCandidateBuildItem.class).build();
        builder.addBuildStep(ModelSelection::hear).consumes(SelectedEmbeddingModelCandidateBuildItem.class)
                .consumes(SelectedScoringModelProviderBuildItem.class).produces(WantedBeanBuildItem.class).build();
        builder.addBuildStep(ModelSelection::passOverFiles).consumes(InProcessEmbeddingBuildItem.class)
                .produces(SelectedEmbeddingModelCandidateBuildItem.class).build();
        builder.addBuildStep(ModelSelection::keepNames).produces(ReflectiveClassBuildItem.class).build();
        builder.addBuildStep(ModelSelection::tellOfStore).consumes(WantedBeanBuildItem.class)
                .produces(EmbeddingStoreBuildItem.class).build();
    }

    private static void offer(BuildContext context) {
        OfferedBeansBuildItem offered = context.consume(OfferedBeansBuildItem.class);
        if (offered.contains(BridgedBean.EMBEDDING_MODEL)) {
            context.produce(new EmbeddingModelProviderCandidateBuildItem(PROVIDER));
        }
        if (offered.contains(BridgedBean.SCORING_MODEL)) {
            context.produce(new ScoringModelProviderCandidateBuildItem(PROVIDER));
        }
    }

    private static void hear(BuildContext context) {
        context.consumeMulti(SelectedEmbeddingModelCandidateBuildItem.class).stream()
                .filter(one -> one.getProvider().equals(PROVIDER))
                .map(one -> Wanted.modelName(BridgedBean.EMBEDDING_MODEL, one.getConfigName()))
                .forEach(bean -> context.produce(new WantedBeanBuildItem(bean)));
        context.consumeMulti(SelectedScoringModelProviderBuildItem.class).stream()
                .filter(one -> one.getProvider().equals(PROVIDER))
                .map(one -> Wanted.modelName(BridgedBean.SCORING_MODEL, one.getConfigName()))
                .forEach(bean -> context.produce(new WantedBeanBuildItem(bean)));
    }

    /**
     * A jar that is used for its model's files has a class that cannot be loaded without the jar's own dependencies.
     * quarkus-langchain4j makes beans of such classes unless some model is selected, so one of nobody is.
     */
    private static void passOverFiles(BuildContext context) {
        if (!context.consumeMulti(InProcessEmbeddingBuildItem.class).isEmpty()
                && !QuarkusClassLoader.isClassPresentAtRuntime(BASE_OF_MODELS)) {
            context.produce(new SelectedEmbeddingModelCandidateBuildItem(NOBODY, NOBODY));
        }
    }

    /** The bridge reads names of models by reflection. */
    private static void keepNames(BuildContext context) {
        context.produce(ReflectiveClassBuildItem.builder(ModelName.class).methods()
                .reason("names of models are read by reflection").build());
    }

    /** So that no other extension makes a store of its own. */
    private static void tellOfStore(BuildContext context) {
        if (context.consumeMulti(WantedBeanBuildItem.class).stream()
                .anyMatch(one -> one.bean().kind() == BridgedBean.EMBEDDING_STORE)) {
            context.produce(new EmbeddingStoreBuildItem());
        }
    }
}
