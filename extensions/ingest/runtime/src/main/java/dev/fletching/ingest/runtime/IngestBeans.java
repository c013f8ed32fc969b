package dev.fletching.ingest.runtime;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.fletching.api.FletchingException;
import dev.fletching.api.host.Contributions;
import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.Ingestor;
import dev.fletching.api.ingest.Splitter;
import dev.fletching.ingest.ArchiveLimits;
import dev.fletching.ingest.FileIngestor;
import dev.fletching.ingest.IngestSettings;
import dev.fletching.ingest.reader.ReadLimits;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.Unremovable;

/** Makes the beans of the extension from its configuration. */
@Singleton
class IngestBeans {

    private static final String KEY = "quarkus.fletching.ingest.";

    @Produces
    @Singleton
    @DefaultBean
    ReadLimits readLimits(IngestConfig config) {
        try {
            return new ReadLimits(config.maxFileSize().asLongValue(), config.maxLineSize().asLongValue(),
                    config.maxDocumentSize().asLongValue(), config.maxPages(), config.maxTime());
        } catch (IllegalArgumentException bad) {
            throw new FletchingException(
                    KEY + "max-file-size, max-line-size and max-document-size must be sizes that one array "
                            + "can hold, max-pages and max-time positive: " + bad.getMessage() + ". Set sizes below 2G.",
                    bad);
        }
    }

    @Produces
    @Singleton
    @DefaultBean
    Columns columns(IngestConfig config) {
        IngestConfig.ColumnsConfig columns = config.columns();
        return new Columns(columns.id(), columns.title(), columns.text().orElse(List.of()), columns.metadata());
    }

    @Produces
    @Singleton
    @DefaultBean
    @Unremovable
    Ingestor ingestor(Contributions contributions, IngestConfig config, Columns columns) {
        IngestSettings settings = settings(config, columns);
        return new FileIngestor(new FileIngestor.Parts(contributions.all(DocumentReader.class),
                chosen -> chosen.map(id -> contributions.get(Splitter.class, id))
                        .orElseGet(() -> contributions.selected(Splitter.class)),
                settings));
    }

    private static IngestSettings settings(IngestConfig config, Columns columns) {
        try {
            return IngestSettings.of(config.passageTokens(), config.commitPassages(),
                    ArchiveLimits.of(config.maxArchiveSize().asLongValue()), columns, config.commitEvery());
        } catch (IllegalArgumentException bad) {
            throw new FletchingException(KEY + "passage-tokens, " + KEY + "commit-passages and " + KEY + "max-archive-size "
                    + "must be positive, got %d, %d and %d. Set larger numbers."
                            .formatted(config.passageTokens(), config.commitPassages(),
                                    config.maxArchiveSize().asLongValue()),
                    bad);
        }
    }
}
