package dev.fletching.ingest.runtime;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How files are read and taken into an index. */
@ConfigMapping(prefix = "quarkus.fletching.ingest")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface IngestConfig {

    /** The largest text or Markdown file that is read; such a file is in memory as a whole. */
    @WithDefault("16M")
    MemorySize maxFileSize();

    /** The longest line of a JSON Lines file that is read; such a file is in memory one line at a time. */
    @WithDefault("16M")
    MemorySize maxLineSize();

    /** The most tokens in a passage where the caller names no size and the model does not read fewer. */
    @WithDefault("256")
    int passageTokens();

    /** How many passages are put into an index before they are committed. */
    @WithDefault("1000")
    int commitPassages();
}
