package dev.fletching.bridge.langchain4j.deployment;

import java.util.List;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.EmbeddingProvider;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.ModelRequest;
import dev.fletching.testkit.BagOfWordsEmbedder;

/** Opens models of any name that begins with "words". */
@Contribution(id = "words", description = "Counts words", api = ApiVersion.CURRENT)
public class WordEmbeddings implements EmbeddingProvider {

    @Override
    public List<ModelCard> models() {
        return List.of(describe("words"));
    }

    @Override
    public boolean recognizes(String model) {
        return model.startsWith("words");
    }

    @Override
    public ModelCard describe(String model) {
        return open(ModelRequest.of(model)).model();
    }

    @Override
    public Embedder open(ModelRequest request) {
        return new BagOfWordsEmbedder(request.model(), 32);
    }
}
