package org.example.rag;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.IngestRequest;
import dev.fletching.api.ingest.Ingestor;
import dev.fletching.api.ingest.SplitSize;
import io.quarkus.runtime.StartupEvent;

/** Indexes the documents when the application starts; those that are indexed as they are cost nothing. */
@ApplicationScoped
public class Library {

    private static final Logger LOG = Logger.getLogger(Library.class);

    /** A citation names a page, which a short passage does better than a long one. */
    private static final SplitSize PASSAGE = new SplitSize(96, 0);

    void index(@Observes StartupEvent started, Ingestor ingestor, Embedder embedder, PassageIndex index,
            @ConfigProperty(name = "library.documents") Path documents) {
        IngestRequest request = new IngestRequest(List.of(documents), embedder, index, Optional.of(PASSAGE)).pruning();
        IngestReport report = ingestor.ingest(request, ProgressListener.SILENT);
        LOG.infof("%d passages of %d documents are new, %d files could not be read.", report.passages(), report.documents(),
                report.failed().size());
    }
}
