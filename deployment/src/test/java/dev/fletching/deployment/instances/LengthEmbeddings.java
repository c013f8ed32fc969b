package dev.fletching.deployment.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.fletching.api.Contribution;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.api.embedding.Prompts;
import dev.fletching.api.embedding.Provenance;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.embedding.TokenSpans;

/** An application's own provider: a vector holds the length of the text, and 1. */
@Contribution(id = "length", description = "Length of the text")
public class LengthEmbeddings implements EmbeddingProvider {

    static final AtomicInteger OPENED = new AtomicInteger();
    static final AtomicInteger CLOSED = new AtomicInteger();

    @Override
    public List<ModelCard> models() {
        return List.of(describe("length"), describe("laenge"));
    }

    @Override
    public boolean recognizes(String model) {
        return model.startsWith("l");
    }

    @Override
    public ModelCard describe(String model) {
        return new ModelCard(model, "Length", 2, 512, "none", false, false, Prompts.NONE, new Provenance("", "", "", ""));
    }

    @Override
    public Embedder open(ModelRequest request) {
        OPENED.incrementAndGet();
        return new LengthEmbedder(describe(request.model()));
    }

    private record LengthEmbedder(ModelCard model) implements Embedder {

        @Override
        public List<Embedding> embed(List<String> texts, TextRole role) {
            List<Embedding> embeddings = new ArrayList<>();
            for (String text : texts) {
                embeddings.add(new Embedding(new float[]{text.length(), 1}, 1, false));
            }
            return embeddings;
        }

        @Override
        public TokenSpans tokenSpans(String text) {
            return new TokenSpans(new int[]{0}, new int[]{text.length()});
        }

        @Override
        public void close() {
            CLOSED.incrementAndGet();
        }
    }
}
