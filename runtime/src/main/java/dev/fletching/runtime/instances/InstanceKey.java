package dev.fletching.runtime.instances;

import dev.fletching.runtime.config.FletchingRunTimeConfig;

/** Keys of named instances, as they are written in application.properties. */
final class InstanceKey {

    private InstanceKey() {}

    static String of(String kind, String name, String property) {
        String middle = name.equals(FletchingRunTimeConfig.DEFAULT) ? "" : "\"" + name + "\".";
        return "quarkus.fletching." + kind + "." + middle + property;
    }
}
