package dev.fletching.embedding.djl;

import java.util.List;
import java.util.Optional;

import dev.fletching.api.FletchingException;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.api.reranking.RerankerProvider;
import dev.fletching.api.reranking.RerankerRequest;
import dev.fletching.embedding.djl.cache.CacheFolder;
import dev.fletching.embedding.djl.hub.HubFolder;
import dev.fletching.embedding.djl.hub.HubModels;
import dev.fletching.embedding.djl.model.CrossEncoderFolder;
import dev.fletching.embedding.djl.model.LocalCrossEncoder;
import dev.fletching.embedding.djl.onnx.GraphTask;

/** Finds cross-encoders by folder or hub id, and opens them. Safe for many threads. */
public final class CrossEncoders implements RerankerProvider {

    /** Special tokens, and some room for both texts. */
    private static final int FEWEST_TOKENS = 8;

    /** Well-known models whose repositories hold a graph, for who leaves out the owner or mistypes the name. */
    private static final List<String> WELL_KNOWN = List.of("cross-encoder/ms-marco-MiniLM-L6-v2",
            "cross-encoder/ms-marco-MiniLM-L12-v2", "cross-encoder/ms-marco-MiniLM-L4-v2",
            "cross-encoder/ms-marco-MiniLM-L2-v2", "cross-encoder/ms-marco-TinyBERT-L2-v2", "BAAI/bge-reranker-base");

    private final HubModels hub;
    private final TransformerLoader loader;

    /** @param settings how models are found and run */
    public CrossEncoders(LocalModelSettings settings) {
        CacheFolder cache = new CacheFolder(settings.cache());
        this.hub = new HubModels(settings.hub(), cache);
        this.loader = new TransformerLoader(settings, cache);
    }

    @Override
    public boolean recognizes(String model) {
        return FolderName.isMeant(model) || HubModels.isId(model);
    }

    @Override
    public RerankerCard describe(String model) {
        return find(model, false).card();
    }

    @Override
    public Reranker open(RerankerRequest request) {
        CrossEncoderFolder folder = find(request.model(), true);
        LocalCrossEncoder local = folder.load(maxTokens(request, folder.card()));
        Transformer transformer = loader.load(request.model(), local.files(), GraphTask.SEQUENCE_CLASSIFICATION,
                local.card().quantized());
        if (transformer.width() != 1) {
            transformer.close();
            throw new FletchingException(
                    "the graph of cross-encoder '%s' must give one number a pair, got %d. Choose a model that was trained for ranking."
                            .formatted(request.model(), transformer.width()));
        }
        return new CrossEncoderReranker(local, transformer);
    }

    private CrossEncoderFolder find(String model, boolean weights) {
        if (FolderName.isMeant(model)) {
            return CrossEncoderFolder.read(model, FolderName.path(model), FolderName.provenance(model));
        }
        if (HubModels.isId(model)) {
            HubFolder fetched = hub.fetch(model, weights);
            return CrossEncoderFolder.read(model, fetched.folder(), fetched.provenance());
        }
        throw unknown(model);
    }

    private static int maxTokens(RerankerRequest request, RerankerCard card) {
        int wanted = request.maxTokens().orElse(card.maxTokens());
        if (wanted < FEWEST_TOKENS || wanted > card.maxTokens()) {
            throw new FletchingException("max tokens of cross-encoder '%s' must be %d to %d, got %d. Choose a number of these."
                    .formatted(card.name(), FEWEST_TOKENS, card.maxTokens(), wanted));
        }
        return wanted;
    }

    private static FletchingException unknown(String model) {
        List<String> shortNames = WELL_KNOWN.stream().map(id -> id.substring(id.indexOf('/') + 1)).toList();
        Optional<String> nearest = NearestName.of(model, shortNames).map(name -> WELL_KNOWN.get(shortNames.indexOf(name)));
        return new FletchingException("a cross-encoder must be a folder or owner/name of a hub, got '%s'. %s".formatted(model,
                nearest.map("Did you mean '%s'?"::formatted)
                        .orElse("An example is '%s'.".formatted(WELL_KNOWN.get(0)))));
    }
}
