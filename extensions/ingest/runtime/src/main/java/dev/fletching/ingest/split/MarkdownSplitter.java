package dev.fletching.ingest.split;

import java.util.List;
import java.util.function.Function;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.embedding.TokenSpans;
import dev.fletching.api.index.Passage;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.Section;
import dev.fletching.api.ingest.SplitSize;
import dev.fletching.api.ingest.Splitter;

/**
 * Cuts as the recursive splitter does, yet no passage holds text from before and after a heading of the two outermost levels,
 * and fenced code and tables stay whole where they fit. Knows sections from the document, so it serves every format that has
 * them. Safe for many threads.
 */
@Contribution(id = "markdown", description = "Passages within sections, with code and tables whole where they fit", api = ApiVersion.CURRENT)
public final class MarkdownSplitter implements Splitter {

    private static final int HARD_LEVELS = 2;
    private static final String PATH_SEPARATOR = " > ";

    /** Made by the host. */
    public MarkdownSplitter() {}

    @Override
    public List<Passage> split(Document document, Function<String, TokenSpans> tokens, SplitSize size) {
        if (Passages.isBlank(document)) {
            return List.of();
        }
        String text = document.text();
        Boundaries boundaries = Boundaries.of(text, tokens.apply(text), document.sections());
        if (boundaries.tokens() == 0) {
            return Passages.whole(document);
        }
        Blocks.in(text).forEach(block -> boundaries.keep(block.start(), block.end(), size.maxTokens()));
        Passages passages = new Passages(document, boundaries);
        int from = 0;
        for (Section section : document.sections()) {
            if (levelOf(section) <= HARD_LEVELS) {
                int to = boundaries.sectionAt(section.start(), from);
                passages.addAll(new Cutter(boundaries, size, from, to));
                from = to;
            }
        }
        return passages.addAll(new Cutter(boundaries, size, from, boundaries.tokens())).list();
    }

    private static int levelOf(Section section) {
        int level = 1;
        for (int at = section.path().indexOf(PATH_SEPARATOR); at >= 0; at = section.path().indexOf(PATH_SEPARATOR, at + 1)) {
            level++;
        }
        return level;
    }
}
