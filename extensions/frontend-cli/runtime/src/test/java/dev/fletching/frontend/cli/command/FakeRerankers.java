package dev.fletching.frontend.cli.command;

import java.util.ArrayList;
import java.util.List;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.api.reranking.RerankerRequest;
import dev.fletching.api.reranking.Rerankers;

/** Opens rerankers of any name, which read the first three tokens alone. */
final class FakeRerankers implements Rerankers {

    final List<String> opened = new ArrayList<>();
    int closed;

    @Override
    public RerankerCard describe(String model) {
        return new RerankerCard(model, "A fake", RerankerCard.LOGIT, 3, false, new Provenance("", "", "", ""));
    }

    @Override
    public Reranker open(RerankerRequest request) {
        opened.add(request.model());
        RerankerCard card = describe(request.model());
        return new Reranker() {

            @Override
            public RerankerCard card() {
                return card;
            }

            @Override
            public List<Relevance> relevance(String query, List<String> passages, ProgressListener progress) {
                return passages.stream().map(passage -> new Relevance(passage.length(), 3, passage.length() > 3)).toList();
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    @Override
    public String defaultModel() {
        return "configured";
    }
}
