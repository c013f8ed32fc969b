package dev.fletching.ingest.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.fletching.api.ingest.Section;

/**
 * Finds the headings of a Markdown text: lines that begin with one to six number signs, and paragraphs of one line that are
 * underlined. Lines in fenced or indented code are none. See <a href="https://spec.commonmark.org/0.31.2/">CommonMark</a>.
 * <p>
 * Used once, by one thread.
 */
final class MarkdownOutline {

    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)[ \\t]*");
    private static final Pattern PARAGRAPH = Pattern.compile(" {0,3}(?![-*+>|#]|\\d+[.)] |```|~~~)\\S.*");

    private final Outline outline = new Outline();
    private final CodeFence fence = new CodeFence();
    /** The line before, where it may be a paragraph of one line. */
    private Optional<Line> paragraph = Optional.empty();
    private boolean afterBlank = true;

    MarkdownOutline(String text) {
        for (int at = 0; at < text.length();) {
            Line line = Line.at(text, at);
            look(line);
            at = line.next();
        }
    }

    /** The sections, ascending by start. */
    List<Section> sections() {
        return outline.sections();
    }

    /** The text of the first heading. */
    Optional<String> firstHeading() {
        return outline.firstHeading();
    }

    private void look(Line line) {
        Optional<Line> before = paragraph;
        boolean startsParagraph = afterBlank;
        paragraph = Optional.empty();
        afterBlank = true;
        if (fence.covers(line.text())) {
            return;
        }
        Optional<Heading> heading = Heading.of(line.text());
        if (heading.isPresent()) {
            outline.add(line.start(), heading.get().level(), heading.get().text());
            return;
        }
        Matcher underline = UNDERLINE.matcher(line.text());
        if (before.isPresent() && underline.matches()) {
            int level = underline.group(1).startsWith("=") ? 1 : 2;
            outline.add(before.get().start(), level, before.get().text().strip());
            return;
        }
        afterBlank = line.isBlank();
        paragraph = Optional.of(line).filter(it -> startsParagraph && PARAGRAPH.matcher(it.text()).matches());
    }
}
