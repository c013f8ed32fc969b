package dev.fletching.deployment.instances;

import java.util.List;

import dev.fletching.api.Contribution;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.Hit;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.VectorQuery;
import dev.fletching.api.retrieval.Retrieved;
import dev.fletching.api.retrieval.Retriever;
import dev.fletching.api.retrieval.RetrieverFactory;
import dev.fletching.api.retrieval.RetrieverParts;

/** An application's own retriever: the best hit, with its option as the scale. */
@Contribution(id = "nearest", description = "The best hit")
public class NearestRetriever implements RetrieverFactory {

    @Override
    public Retriever create(RetrieverParts parts) {
        return request -> {
            float[] vector = parts.embedder().get().embed(request.query(), TextRole.QUERY);
            Hit hit = parts.index().search(new VectorQuery(vector, "length", 1, SearchMode.EXACT)).get(0);
            return List.of(new Retrieved(1, hit.score(), parts.options().getOrDefault("scale", "none"), hit.passage()));
        };
    }
}
