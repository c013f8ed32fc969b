package dev.fletching.deployment.catalogue;

/** Configuration keys of the host, as they are written in application.properties. */
final class Keys {

    private Keys() {}

    static String enabled(String contribution) {
        return "quarkus.fletching.contribution.\"" + contribution + "\".enabled";
    }
}
