package dev.fletching.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.retrieval.Refiner;
import dev.fletching.api.retrieval.RefinerFactory;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.RetrieverParts;

/**
 * Builds refiners that keep the best passage of each document, or of each value of another field.
 * <p>
 * Options: {@code field}, the field whose values stay different ({@code document}), passages without it all stay; {@code depth},
 * how many candidates are looked at, 1 to 10,000 (100, or ten for a result where that is more).
 */
@Contribution(id = CollapseRefinerFactory.ID, description = "Keeps the best passage of each document", after = RerankRefinerFactory.ID, api = ApiVersion.CURRENT)
public final class CollapseRefinerFactory implements RefinerFactory {

    static final String ID = "collapse";

    private static final String FIELD = "field";
    private static final int CANDIDATES_A_RESULT = 10;

    @Override
    public Refiner create(RetrieverParts parts) {
        Options options = new Options(ID, parts.options(), Set.of(FIELD, Options.DEPTH));
        return new Collapse(options.text(FIELD, "document"), options.depth(100));
    }

    private record Collapse(String field, int depth) implements Refiner {

        @Override
        public int candidates(int k) {
            return Math.max(depth, Math.max(k, Math.min(Questions.MAX_K, k * CANDIDATES_A_RESULT)));
        }

        @Override
        public List<Retrieved> refine(RetrievalRequest request, List<Retrieved> candidates) {
            Set<String> seen = new HashSet<>();
            List<Retrieved> ranking = new ArrayList<>();
            for (Retrieved one : candidates) {
                Optional<String> value = one.passage().field(field);
                if (ranking.size() < request.k() && (value.isEmpty() || seen.add(value.get()))) {
                    ranking.add(one.ranked(ranking.size() + 1, one.score(), one.scale()));
                }
            }
            return ranking;
        }
    }
}
