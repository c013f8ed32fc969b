package dev.fletching.bridge.langchain4j.deployment;

import dev.fletching.bridge.langchain4j.runtime.BridgedBean;
import dev.fletching.deployment.spi.InjectedNames;

/**
 * A bean that the application needs.
 *
 * @param kind what it is
 * @param instance name of the instance that it is made of, or {@link InjectedNames#DEFAULT}
 * @param qualifier how it is told from others
 */
record Wanted(BridgedBean kind, String instance, Qualifier qualifier) {

    /** The bean that is injected under a name of ours; the default one has no qualifier. */
    static Wanted configured(BridgedBean kind, String name) {
        return new Wanted(kind, name, name.equals(InjectedNames.DEFAULT) ? Qualifier.NONE : Qualifier.CONFIGURED);
    }

    /** The bean that is injected under a name of quarkus-langchain4j; the default one has no qualifier. */
    static Wanted modelName(BridgedBean kind, String name) {
        return new Wanted(kind, name, name.equals(InjectedNames.DEFAULT) ? Qualifier.NONE : Qualifier.MODEL_NAME);
    }

    boolean isDefaultInstance() {
        return instance.equals(InjectedNames.DEFAULT);
    }

    /** What an injection point has; its value is the instance's name. */
    enum Qualifier {
        NONE, CONFIGURED, MODEL_NAME
    }
}
