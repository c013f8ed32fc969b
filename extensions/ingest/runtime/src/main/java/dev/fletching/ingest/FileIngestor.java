package dev.fletching.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.IngestRequest;
import dev.fletching.api.ingest.Ingestor;
import dev.fletching.api.ingest.Splitter;

/**
 * Reads, splits, embeds and puts files.
 * <p>
 * The id of a file's document is the file's path within its input, with forward slashes; a format of several documents appends
 * {@code #} and the record's id, a file of an archive {@code !/} and its path in it.
 * <p>
 * A file that is as it was when it was indexed is passed over. A changed one takes the place of its earlier state in one commit; a
 * file that no longer is in a folder stays in the index, unless the request prunes. A file that was moved, or that is reached
 * through another input, keeps its vectors. A file that fails changes nothing, so what an earlier run put of it stays, and is tried
 * again. Of two documents with one id the first is indexed and the other noted. Progress is told in passages, in the stage
 * "indexing". Safe for many threads, though not for two that write one index.
 */
public final class FileIngestor implements Ingestor {

    /**
     * What an ingestor works with.
     *
     * @param readers asked in their order whether they accept a file
     * @param splitters gives the splitter of an id, and the configured one for none
     * @param settings how it works where the caller does not say
     */
    public record Parts(List<DocumentReader> readers, Function<Optional<String>, Splitter> splitters, IngestSettings settings) {

        /** Takes a copy of the readers. */
        public Parts {
            readers = List.copyOf(readers);
        }
    }

    private final Parts parts;

    /** @param parts what it works with */
    public FileIngestor(Parts parts) {
        this.parts = parts;
    }

    @Override
    public IngestReport ingest(IngestRequest request, ProgressListener progress) {
        FileWalk.check(request.inputs());
        try (IngestRun run = new IngestRun(parts, request, progress)) {
            return run.report();
        }
    }
}
