package dev.fletching.api.embedding;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Turns texts into vectors of one length.
 * <p>
 * Safe to call from many threads at once. A text has the same vector alone and in any batch: to the bit for quantised models,
 * to 1e-5 otherwise. Closing ends the calls that come after it with an {@link IllegalStateException}.
 *
 * @since 0.1
 */
public interface Embedder extends AutoCloseable {

    /** How many texts {@link #embedAll} holds at a time. */
    int WINDOW_TEXTS = 1024;

    /** {@link #embedAll} takes no further text into a window of so many chars. */
    long WINDOW_CHARS = 4_000_000;

    /** The model, with the dimensions and prompts as they were opened. */
    ModelCard model();

    /** Length of every vector; positive. */
    default int dimensions() {
        return model().dimensions();
    }

    /**
     * Embed texts.
     *
     * @param texts in the order the caller wants their vectors back; may be empty; a text may be empty too
     * @param role the side of the search they stand on
     * @return one embedding a text, in the same order
     * @throws dev.fletching.api.FletchingException if a text is not well-formed Unicode, naming its place, or the model fails
     */
    List<Embedding> embed(List<String> texts, TextRole role);

    /** Embed one text. */
    default float[] embed(String text, TextRole role) {
        return embed(List.of(text), role).get(0).vector();
    }

    /**
     * Embed a stream of texts of any length, holding at most {@value #WINDOW_TEXTS} of them, fewer where they are long.
     *
     * @param texts read once, one window at a time
     * @param role the side of the search they stand on
     * @param sink gets the embeddings in the order of the texts, on the calling thread
     */
    default void embedAll(Iterator<String> texts, TextRole role, Consumer<Embedding> sink) {
        List<String> window = new ArrayList<>(WINDOW_TEXTS);
        long chars = 0;
        while (texts.hasNext()) {
            String text = texts.next();
            window.add(text);
            chars += text.length();
            if (window.size() == WINDOW_TEXTS || chars >= WINDOW_CHARS || !texts.hasNext()) {
                embed(window, role).forEach(sink);
                window.clear();
                chars = 0;
            }
        }
    }

    /**
     * Tell where the tokens of a text lie, nothing cut off. Where a provider cannot know, runs of letters and digits count as
     * tokens.
     */
    TokenSpans tokenSpans(String text);

    /** Frees the model. Does nothing the second time. */
    @Override
    void close();
}
