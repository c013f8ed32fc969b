package dev.fletching.bridge.langchain4j.deployment;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.Type;

import dev.fletching.api.Configured;
import dev.fletching.bridge.langchain4j.FletchingContentRetriever;
import dev.fletching.bridge.langchain4j.FletchingEmbeddingModel;
import dev.fletching.bridge.langchain4j.FletchingEmbeddingStore;
import dev.fletching.bridge.langchain4j.FletchingScoringModel;
import dev.fletching.bridge.langchain4j.runtime.BridgeRecorder;
import dev.fletching.bridge.langchain4j.runtime.BridgedBean;
import dev.fletching.deployment.spi.InstanceRequestBuildItem;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.store.embedding.EmbeddingStore;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem.ExtendedBeanConfigurator;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;

/** Makes the beans that the application needs of the bridge, and asks the host for what they are made of. */
class BeansProcessor {

    private static final DotName CONFIGURED = DotName.createSimple(Configured.class);
    private static final DotName MODEL_NAME = DotName.createSimple("io.quarkiverse.langchain4j.ModelName");

    @BuildStep
    List<InstanceRequestBuildItem> parts(List<WantedBeanBuildItem> wanted) {
        return distinct(wanted).map(bean -> new InstanceRequestBuildItem(Kinds.PARTS.get(bean.kind()), bean.instance()))
                .toList();
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    List<SyntheticBeanBuildItem> beans(BridgeRecorder recorder, List<WantedBeanBuildItem> wanted) {
        return distinct(wanted).map(bean -> bean(recorder, bean)).toList();
    }

    private static Stream<Wanted> distinct(List<WantedBeanBuildItem> wanted) {
        return wanted.stream().map(WantedBeanBuildItem::bean).distinct();
    }

    private static SyntheticBeanBuildItem bean(BridgeRecorder recorder, Wanted bean) {
        ExtendedBeanConfigurator made = created(recorder, bean.kind(), bean.isDefaultInstance() ? "" : bean.instance())
                .scope(Singleton.class).defaultBean().unremovable().setRuntimeInit();
        if (bean.isDefaultInstance()) {
            made.addInjectionPoint(part(bean));
        } else {
            made.addInjectionPoint(part(bean),
                    AnnotationInstance.builder(CONFIGURED).value(bean.instance()).build());
        }
        if (bean.qualifier() != Wanted.Qualifier.NONE) {
            made.addQualifier().annotation(bean.qualifier() == Wanted.Qualifier.CONFIGURED ? CONFIGURED : MODEL_NAME)
                    .addValue("value", bean.instance()).done();
        }
        return made.done();
    }

    private static Type part(Wanted bean) {
        return ClassType.create(Kinds.PARTS.get(bean.kind()));
    }

    private static ExtendedBeanConfigurator created(BridgeRecorder recorder, BridgedBean kind, String name) {
        return switch (kind) {
            case EMBEDDING_MODEL -> SyntheticBeanBuildItem.configure(FletchingEmbeddingModel.class)
                    .addType(Kinds.TYPES.get(kind)).createWith(recorder.embeddingModel(name));
            case SCORING_MODEL -> SyntheticBeanBuildItem.configure(FletchingScoringModel.class)
                    .addType(Kinds.TYPES.get(kind)).createWith(recorder.scoringModel(name));
            case EMBEDDING_STORE -> SyntheticBeanBuildItem.configure(FletchingEmbeddingStore.class)
                    .addType(ParameterizedType.create(EmbeddingStore.class, ClassType.create(TextSegment.class)))
                    .createWith(recorder.embeddingStore(name));
            case CONTENT_RETRIEVER -> SyntheticBeanBuildItem.configure(FletchingContentRetriever.class)
                    .addType(Kinds.TYPES.get(kind)).createWith(recorder.contentRetriever(name));
            case RETRIEVAL_AUGMENTOR -> SyntheticBeanBuildItem.configure(RetrievalAugmentor.class)
                    .createWith(recorder.retrievalAugmentor(name));
        };
    }
}
