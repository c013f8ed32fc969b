package dev.fletching.bridge.langchain4j.model;

import java.util.ArrayList;
import java.util.List;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.reranking.Relevance;
import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerCard;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.scoring.ScoringModel;

/**
 * A scoring model of LangChain4j as a reranker. As safe for many threads as the model. The query has at most half of the tokens.
 * A blank passage, which LangChain4j refuses, is scored as a full stop.
 */
final class ModelReranker implements Reranker {

    private static final int PASSAGES_A_CALL = 64;
    private static final String NOTHING = ".";

    private final ScoringModel model;
    private final RerankerCard card;
    private volatile boolean closed;

    ModelReranker(ScoringModel model, RerankerCard card) {
        this.model = model;
        this.card = card;
    }

    @Override
    public RerankerCard card() {
        return card;
    }

    @Override
    public List<Relevance> relevance(String query, List<String> passages, ProgressListener progress) {
        if (closed) {
            throw new IllegalStateException("a reranker must be open to be used, got a closed one");
        }
        if (query.isBlank()) {
            throw new FletchingException("query must not be blank, got '%s'. Say what is searched for.".formatted(query));
        }
        Words.requireWellFormed("query", query);
        Words.requireWellFormed("passage", passages);
        Words.Cut asked = Words.cut(query, card.maxTokens() / 2);
        List<Relevance> all = new ArrayList<>(passages.size());
        for (int from = 0; from < passages.size(); from += PASSAGES_A_CALL) {
            int to = Math.min(from + PASSAGES_A_CALL, passages.size());
            all.addAll(score(asked, passages.subList(from, to).stream()
                    .map(passage -> Words.cut(passage, card.maxTokens() - asked.words())).toList()));
            progress.progress(STAGE, to, passages.size());
        }
        return all;
    }

    private List<Relevance> score(Words.Cut query, List<Words.Cut> passages) {
        List<TextSegment> segments = passages.stream()
                .map(passage -> TextSegment.from(passage.text().isBlank() ? NOTHING : passage.text())).toList();
        List<Double> scores = Answers.of(card.name(), () -> model.scoreAll(segments, query.text()).content());
        if (scores.size() != passages.size()) {
            throw Answers.wrong(card.name(), passages.size() + " scores", Integer.toString(scores.size()));
        }
        List<Relevance> relevance = new ArrayList<>(scores.size());
        for (int i = 0; i < scores.size(); i++) {
            float score = scores.get(i).floatValue();
            if (!Float.isFinite(score)) {
                throw Answers.wrong(card.name(), "finite scores", scores.get(i).toString());
            }
            Words.Cut passage = passages.get(i);
            relevance.add(new Relevance(score, query.words() + passage.words(), query.truncated() || passage.truncated()));
        }
        return relevance;
    }

    /** The model is the application's and stays open. */
    @Override
    public void close() {
        closed = true;
    }
}
