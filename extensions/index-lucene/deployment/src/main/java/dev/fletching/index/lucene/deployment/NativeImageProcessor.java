package dev.fletching.index.lucene.deployment;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import dev.fletching.deployment.spi.NativeImageBuild;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedClassBuildItem;

/** What a native executable must be told of Lucene. */
class NativeImageProcessor {

    private static final DotName ATTRIBUTE = DotName.createSimple("org.apache.lucene.util.Attribute");
    private static final DotName ATTRIBUTE_IMPL = DotName.createSimple("org.apache.lucene.util.AttributeImpl");

    @BuildStep(onlyIf = NativeImageBuild.class)
    IndexDependencyBuildItem index() {
        return new IndexDependencyBuildItem("org.apache.lucene", "lucene-core");
    }

    /** It holds the random start of segment ids, which must not be the same in every process. */
    @BuildStep
    RuntimeInitializedClassBuildItem randomIds() {
        return new RuntimeInitializedClassBuildItem("org.apache.lucene.util.StringHelper");
    }

    /** Lucene finds the implementation of an attribute by the name of its interface. */
    @BuildStep(onlyIf = NativeImageBuild.class)
    ReflectiveClassBuildItem attributes(CombinedIndexBuildItem index) {
        IndexView classes = index.getIndex();
        String[] names = Stream
                .of(classes.getAllKnownImplementations(ATTRIBUTE), classes.getAllKnownSubinterfaces(ATTRIBUTE),
                        classes.getAllKnownSubclasses(ATTRIBUTE_IMPL))
                .flatMap(Collection::stream).filter(NativeImageProcessor::isConcreteOrInterface).map(ClassInfo::name)
                .map(DotName::toString).distinct().sorted().toArray(String[]::new);
        return ReflectiveClassBuildItem.builder(names).reason("Lucene attributes").build();
    }

    private static boolean isConcreteOrInterface(ClassInfo type) {
        return type.isInterface() || !Modifier.isAbstract(type.flags());
    }
}
