package dev.fletching.bridge.langchain4j;

import java.util.ArrayList;
import java.util.List;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.TextRole;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.output.TokenUsage;

/**
 * An embedder as LangChain4j's embedding model. Safe for many threads.
 * <p>
 * LangChain4j does not say which side of a search a text stands on, and models with prompts treat the two differently: segments
 * are embedded as documents, always; plain texts as the caller chose, normally as queries, since LangChain4j's own retrievers
 * embed segments with {@link #embedAll} and queries with {@link #embed(String)}.
 *
 * @since 0.1
 */
public final class FletchingEmbeddingModel implements EmbeddingModel {

    private final Embedder embedder;
    private final TextRole textRole;

    /**
     * @param embedder embeds; stays the caller's to close
     * @param textRole the role of plain texts
     */
    public FletchingEmbeddingModel(Embedder embedder, TextRole textRole) {
        this.embedder = embedder;
        this.textRole = textRole;
    }

    @Override
    public Response<Embedding> embed(String text) {
        Response<List<Embedding>> all = embed(List.of(text), textRole);
        return Response.from(all.content().get(0), all.tokenUsage());
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return embed(segments.stream().map(TextSegment::text).toList(), TextRole.DOCUMENT);
    }

    private Response<List<Embedding>> embed(List<String> texts, TextRole role) {
        List<Embedding> embeddings = new ArrayList<>(texts.size());
        int tokens = 0;
        for (dev.fletching.api.embedding.Embedding embedding : embedder.embed(texts, role)) {
            embeddings.add(Embedding.from(embedding.vector()));
            tokens += embedding.tokens();
        }
        return Response.from(embeddings, new TokenUsage(tokens));
    }

    @Override
    public int dimension() {
        return embedder.dimensions();
    }

    @Override
    public String modelName() {
        return embedder.model().name();
    }
}
