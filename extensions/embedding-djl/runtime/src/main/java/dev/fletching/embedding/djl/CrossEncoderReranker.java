package dev.fletching.embedding.djl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.fletching.embedding.djl.model.LocalCrossEncoder;
import dev.fletching.embedding.djl.pooling.TokenRows;
import dev.fletching.embedding.djl.token.ModelTokenizer;
import dev.fletching.embedding.djl.token.Tokens;
import dev.fletching.embedding.djl.token.WellFormed;

/**
 * Scores with a cross-encoder on this machine.
 * <p>
 * Passages are taken in windows of {@value #WINDOW_PASSAGES}: what lies in memory beside the texts and their scores does not grow
 * with their number. Closing waits for the calls that are running.
 *
 * @see <a href="https://arxiv.org/abs/1901.04085">Nogueira, Cho: Passage Re-ranking with BERT, 2019</a>
 */
final class CrossEncoderReranker implements Reranker {

    private static final int WINDOW_PASSAGES = 64;

    private final LocalCrossEncoder local;
    private final Transformer transformer;

    CrossEncoderReranker(LocalCrossEncoder local, Transformer transformer) {
        this.local = local;
        this.transformer = transformer;
    }

    @Override
    public RerankerCard card() {
        return local.card();
    }

    @Override
    public List<Relevance> relevance(String query, List<String> passages, ProgressListener progress) {
        if (query.isBlank()) {
            throw new FletchingException("query must not be blank, got '%s'. Say what is searched for.".formatted(query));
        }
        WellFormed.check("query", query);
        WellFormed.check("passage", passages);
        return transformer.use(() -> {
            String queryStart = transformer.tokenizer().start(local.prompt() + query);
            List<Relevance> all = new ArrayList<>(passages.size());
            for (int start = 0; start < passages.size(); start += WINDOW_PASSAGES) {
                List<String> window = passages.subList(start, Math.min(passages.size(), start + WINDOW_PASSAGES));
                all.addAll(Arrays.asList(scoreWindow(queryStart, window, start)));
                progress.progress(STAGE, all.size(), passages.size());
            }
            return all;
        });
    }

    private Relevance[] scoreWindow(String query, List<String> passages, int offset) {
        ModelTokenizer tokenizer = transformer.tokenizer();
        Tokens[] pairs = transformer.tokenize(passages.size(), i -> tokenizer.pair(query, tokenizer.start(passages.get(i))));
        Relevance[] window = new Relevance[pairs.length];
        transformer.run(pairs, (index, rows) -> window[index] = new Relevance(score(rows, offset + index),
                pairs[index].count(), pairs[index].truncated()));
        return window;
    }

    private float score(TokenRows rows, int index) {
        float[] logit = new float[1];
        rows.read(0, logit);
        if (!Float.isFinite(logit[0])) {
            throw new FletchingException(
                    "cross-encoder '%s' must give finite numbers, got %s for passage %d. Choose another model or file."
                            .formatted(card().name(), logit[0], index + 1));
        }
        return (float) local.activation().of(logit[0]);
    }

    @Override
    public void close() {
        transformer.close();
    }
}
