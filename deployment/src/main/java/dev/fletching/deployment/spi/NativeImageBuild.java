package dev.fletching.deployment.spi;

import java.util.function.BooleanSupplier;

import io.quarkus.deployment.pkg.NativeConfig;

/**
 * Condition of build steps that a native executable alone needs, as in {@code @BuildStep(onlyIf = NativeImageBuild.class)}.
 *
 * @since 0.1
 */
public final class NativeImageBuild implements BooleanSupplier {

    private final NativeConfig config;

    /** @param config what is built */
    public NativeImageBuild(NativeConfig config) {
        this.config = config;
    }

    @Override
    public boolean getAsBoolean() {
        return config.enabled();
    }
}
