package dev.fletching.bridge.langchain4j.deployment;

import java.util.List;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.api.reranking.RerankerProvider;
import dev.fletching.api.reranking.RerankerRequest;

/** Opens rerankers that find long passages better. */
@Contribution(id = "length", description = "Prefers long passages", api = ApiVersion.CURRENT)
public class LengthRerankers implements RerankerProvider {

    @Override
    public boolean recognizes(String model) {
        return true;
    }

    @Override
    public RerankerCard describe(String model) {
        return new RerankerCard(model, "", "chars", 1000, false, new Provenance("", "", "", ""));
    }

    @Override
    public Reranker open(RerankerRequest request) {
        return new ByLength(describe(request.model()));
    }

    private record ByLength(RerankerCard card) implements Reranker {

        @Override
        public List<Relevance> relevance(String query, List<String> passages, ProgressListener progress) {
            return passages.stream().map(text -> new Relevance(text.length(), 1, false)).toList();
        }

        @Override
        public void close() {}
    }
}
