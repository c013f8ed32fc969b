package dev.fletching.ingest.runtime;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.fletching.api.FletchingException;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.Ingestor;
import dev.fletching.api.ingest.Splitter;
import dev.fletching.ingest.FileIngestor;
import dev.fletching.ingest.IngestSettings;
import dev.fletching.ingest.reader.ReadLimits;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.Unremovable;

/** Makes the beans of the extension from its configuration. */
@Singleton
class IngestBeans {

    @Produces
    @Singleton
    @DefaultBean
    ReadLimits readLimits(IngestConfig config) {
        try {
            return new ReadLimits(config.maxFileSize().asLongValue(), config.maxLineSize().asLongValue());
        } catch (IllegalArgumentException bad) {
            throw new FletchingException("quarkus.fletching.ingest.max-file-size and quarkus.fletching.ingest.max-line-size "
                    + "must be sizes that one array can hold: " + bad.getMessage() + ". Set them below 2G.", bad);
        }
    }

    @Produces
    @Singleton
    @DefaultBean
    @Unremovable
    Ingestor ingestor(Contributions contributions, IngestConfig config) {
        IngestSettings settings = settings(config);
        return new FileIngestor(new FileIngestor.Parts(contributions.all(DocumentReader.class),
                contributions.selected(Splitter.class), settings));
    }

    private static IngestSettings settings(IngestConfig config) {
        try {
            return IngestSettings.of(config.passageTokens(), config.commitPassages());
        } catch (IllegalArgumentException bad) {
            throw new FletchingException("quarkus.fletching.ingest.passage-tokens and quarkus.fletching.ingest.commit-passages "
                    + "must be positive, got %d and %d. Set larger numbers."
                            .formatted(config.passageTokens(), config.commitPassages()),
                    bad);
        }
    }
}
