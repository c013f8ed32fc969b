package dev.fletching.runtime.config;

import java.util.Map;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the application contains; fixed when it is built. */
@ConfigMapping(prefix = "quarkus.fletching")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface FletchingBuildConfig {

    /** Contributions by full name, as in {@code "index-provider/memory"}. */
    @ConfigDocMapKey("point/id")
    Map<String, ContributionConfig> contribution();

    /** One contribution. */
    interface ContributionConfig {

        /** Whether the contribution is in the application. One that is switched off is not in the executable either. */
        @WithDefault("true")
        boolean enabled();
    }
}
