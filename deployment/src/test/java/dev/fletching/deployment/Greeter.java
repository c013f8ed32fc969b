package dev.fletching.deployment;

import dev.fletching.api.ExtensionPoint;

/** An extension point of an application. */
@ExtensionPoint("greeter")
public interface Greeter {

    String greet();
}
