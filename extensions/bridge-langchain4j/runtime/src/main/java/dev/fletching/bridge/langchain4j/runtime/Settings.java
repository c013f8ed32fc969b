package dev.fletching.bridge.langchain4j.runtime;

import dev.fletching.bridge.langchain4j.model.ModelSettings;

/** What the configuration tells of models. */
final class Settings {

    private Settings() {}

    static ModelSettings of(BridgeConfig config, String model) {
        BridgeConfig.ModelConfig one = config.model().get(model);
        return one == null
                ? ModelSettings.UNKNOWN
                : new ModelSettings(one.maxTokens(), one.dimensions(), one.queryPrompt(), one.documentPrompt(), one.scale());
    }
}
