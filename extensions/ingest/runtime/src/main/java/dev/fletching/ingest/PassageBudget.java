package dev.fletching.ingest;

import java.util.List;
import java.util.Optional;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.Passage;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.SplitSize;

/**
 * How large passages are, and what of them is embedded.
 * <p>
 * A passage is embedded with its document's title on a line before it, unless the title is empty, only the file's name, longer
 * than a quarter of a passage, or the passage's own beginning. The title's tokens are taken off the passage, so that both fit
 * the model together.
 */
final class PassageBudget {

    private static final int OVERLAP_DIVISOR = 10;
    private static final int TITLE_DIVISOR = 4;

    private final Embedder embedder;
    private final int room;
    private final SplitSize base;

    PassageBudget(Embedder embedder, Optional<SplitSize> wanted, int passageTokens) {
        this.embedder = embedder;
        int special = embedder.embed(List.of(""), TextRole.DOCUMENT).get(0).tokens();
        this.room = Math.max(1, embedder.model().maxTokens() - special);
        this.base = wanted.orElseGet(() -> sized(Math.min(passageTokens, room)));
    }

    /** The embedder that it counts with. */
    Embedder embedder() {
        return embedder;
    }

    /** The title that is embedded with a document's passages, or empty. */
    String titleOf(Document document) {
        return titleOf(document.title().strip(), document.source());
    }

    private String titleOf(String title, String source) {
        if (title.isEmpty() || title.equals(fileName(source))
                || tokensOf(title) > base.maxTokens() / TITLE_DIVISOR) {
            return "";
        }
        return title;
    }

    /** How large passages are where no title is embedded with them. */
    SplitSize base() {
        return base;
    }

    /** How large passages are that have a title embedded before them. */
    SplitSize sizeWith(String title) {
        int left = room - (title.isEmpty() ? 0 : tokensOf(title));
        if (base.maxTokens() > room || base.maxTokens() <= left) {
            return base;
        }
        int tokens = Math.max(1, left);
        return new SplitSize(tokens, Math.min(base.overlapTokens(), tokens - 1));
    }

    /** What is embedded for a passage. */
    static String embedded(String title, Passage passage) {
        if (title.isEmpty() || beginsWith(passage.text(), title)) {
            return passage.text();
        }
        return title + "\n" + passage.text();
    }

    /** What is embedded for a passage of a document that is not at hand any more. */
    String embedded(Passage passage) {
        return embedded(titleOf(passage.origin().title().strip(), passage.origin().source()), passage);
    }

    private static boolean beginsWith(String text, String title) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == '#' || text.charAt(at) == ' ')) {
            at++;
        }
        return text.startsWith(title, at);
    }

    private static SplitSize sized(int maxTokens) {
        return new SplitSize(maxTokens, maxTokens / OVERLAP_DIVISOR);
    }

    private int tokensOf(String title) {
        return embedder.tokenSpans(title + "\n").count();
    }

    private static String fileName(String source) {
        int slash = Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\'));
        return source.substring(slash + 1);
    }
}
