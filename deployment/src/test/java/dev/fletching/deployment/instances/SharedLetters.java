package dev.fletching.deployment.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.fletching.api.Contribution;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.api.reranking.RerankerProvider;
import dev.fletching.api.reranking.RerankerRequest;

/** An application's own provider: a score is how many chars of the passage are in the query. */
@Contribution(id = "letters", description = "Letters that query and passage share")
public class SharedLetters implements RerankerProvider {

    static final AtomicInteger OPENED = new AtomicInteger();
    static final AtomicInteger CLOSED = new AtomicInteger();

    @Override
    public boolean recognizes(String model) {
        return model.startsWith("l");
    }

    @Override
    public RerankerCard describe(String model) {
        return new RerankerCard(model, "Letters", "letters", 512, false, new Provenance("", "", "", ""));
    }

    @Override
    public Reranker open(RerankerRequest request) {
        OPENED.incrementAndGet();
        RerankerCard card = describe(request.model());
        return new LetterReranker(card.withMaxTokens(request.maxTokens().orElse(card.maxTokens())));
    }

    private record LetterReranker(RerankerCard card) implements Reranker {

        @Override
        public List<Relevance> relevance(String query, List<String> passages, ProgressListener progress) {
            List<Relevance> all = new ArrayList<>();
            for (String passage : passages) {
                long shared = passage.chars().filter(letter -> query.indexOf(letter) >= 0).count();
                all.add(new Relevance(shared, passage.length(), false));
            }
            return all;
        }

        @Override
        public void close() {
            CLOSED.incrementAndGet();
        }
    }
}
