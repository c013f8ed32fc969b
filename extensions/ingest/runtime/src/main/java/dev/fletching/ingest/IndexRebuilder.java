package dev.fletching.ingest;

import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.ingest.RebuildReport;
import dev.fletching.api.ingest.RebuildRequest;
import dev.fletching.api.ingest.Rebuilder;

/** Copies passages from one index into another, embedding them where the model is another. Safe for many threads. */
public final class IndexRebuilder implements Rebuilder {

    private final int passageTokens;

    /** @param passageTokens most tokens in a passage of an ingestion, which decides whether its title is embedded with it */
    public IndexRebuilder(int passageTokens) {
        this.passageTokens = passageTokens;
    }

    @Override
    public RebuildReport rebuild(RebuildRequest request, ProgressListener progress) {
        Optional<PassageBudget> budget = request.embedder()
                .map(embedder -> new PassageBudget(embedder, Optional.empty(), passageTokens));
        PassageCopy copy = new PassageCopy(request.into(), budget, request.from().count(), progress);
        request.from().forEach(Filter.ALL, copy);
        copy.finish();
        requireNothingElse(request.into(), copy.taken());
        if (request.whole() && request.embedder().isEmpty()) {
            request.into().putSources(request.from().sources());
            request.into().commit();
        }
        return new RebuildReport(copy.taken(), copy.embedded(), copy.truncated());
    }

    private static void requireNothingElse(PassageIndex into, long taken) {
        if (into.count() != taken) {
            throw new FletchingException(
                    "the new index must hold the %d passages of the old one alone, and holds %d. Delete its folder and start again."
                            .formatted(taken, into.count()));
        }
    }
}
