package dev.fletching.embedding.djl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.embedding.TokenSpans;
import dev.fletching.embedding.djl.pooling.TokenRows;
import dev.fletching.embedding.djl.token.ModelTokenizer;
import dev.fletching.embedding.djl.token.Tokens;
import dev.fletching.embedding.djl.token.WellFormed;

/**
 * Embeds with a transformer on this machine.
 * <p>
 * Texts are taken in windows of {@value Embedder#WINDOW_TEXTS}: what lies in memory beside the texts and their vectors does not
 * grow with their number. Closing waits for the calls that are running.
 */
final class TransformerEmbedder implements Embedder {

    private final ModelParts parts;
    private final Transformer transformer;

    TransformerEmbedder(ModelParts parts) {
        this.parts = parts;
        this.transformer = parts.transformer();
    }

    @Override
    public ModelCard model() {
        return parts.card();
    }

    @Override
    public List<Embedding> embed(List<String> texts, TextRole role) {
        WellFormed.check("text", texts);
        return transformer.use(() -> {
            List<Embedding> all = new ArrayList<>(texts.size());
            for (int start = 0; start < texts.size(); start += WINDOW_TEXTS) {
                List<String> window = texts.subList(start, Math.min(texts.size(), start + WINDOW_TEXTS));
                all.addAll(Arrays.asList(embedWindow(window, start, parts.card().prompts().of(role))));
            }
            return all;
        });
    }

    private Embedding[] embedWindow(List<String> texts, int offset, String prompt) {
        ModelTokenizer tokenizer = transformer.tokenizer();
        Tokens[] tokens = transformer.tokenize(texts.size(), i -> tokenizer.tokens(prompt + texts.get(i)));
        Embedding[] embeddings = new Embedding[tokens.length];
        int skipped = parts.poolsPrompt() || prompt.isEmpty() ? 0 : tokenizer.promptTokens(prompt);
        transformer.run(tokens, (index, rows) -> {
            float[] vector = vector(rows.skip(skipped), offset + index);
            embeddings[index] = new Embedding(vector, tokens[index].count(), tokens[index].truncated());
        });
        return embeddings;
    }

    private float[] vector(TokenRows rows, int index) {
        float[] vector = parts.head().apply(rows);
        for (float value : vector) {
            if (!Float.isFinite(value)) {
                throw new FletchingException(
                        "model '%s' must give finite numbers, got %s for text %d. Choose another model or file."
                                .formatted(parts.card().name(), value, index + 1));
            }
        }
        return vector;
    }

    @Override
    public TokenSpans tokenSpans(String text) {
        WellFormed.check("text", List.of(text));
        return transformer.use(() -> transformer.tokenizer().spans(text));
    }

    @Override
    public void close() {
        transformer.close();
    }
}
