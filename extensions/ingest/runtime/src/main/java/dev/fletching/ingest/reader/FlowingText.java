package dev.fletching.ingest.reader;

import java.nio.file.Path;

/**
 * Builds the text of a document from the pieces of a marked-up one: white space collapses, blocks are parted by line ends, and
 * headings make sections. Used by one thread.
 */
public final class FlowingText {

    private final StringBuilder text = new StringBuilder();
    private final Outline outline = new Outline();
    private final Path file;
    private final long maxChars;
    private int breaks;
    private boolean space;
    private boolean inHeading;
    private int headingStart;

    /**
     * @param file named where the text gets too long
     * @param maxChars most chars of the text
     */
    public FlowingText(Path file, long maxChars) {
        this.file = file;
        this.maxChars = maxChars;
    }

    /** Add text; runs of white space become one space. */
    public void words(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                space = true;
            } else {
                append(c);
            }
        }
    }

    /** Add text as it is. */
    public void verbatim(CharSequence lines) {
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c != '\r') {
                append(c);
            }
        }
    }

    /** Begin a line. */
    public void line() {
        breaks = Math.max(breaks, 1);
    }

    /** Begin a paragraph: leave a blank line. */
    public void paragraph() {
        breaks = 2;
    }

    /** Begin a heading, in a paragraph of its own. */
    public void beginHeading() {
        paragraph();
        inHeading = true;
        headingStart = -1;
    }

    /** End a heading. */
    public void endHeading(int level) {
        if (inHeading && headingStart >= 0) {
            outline.add(headingStart, level, text.substring(headingStart).replace('\n', ' '));
        }
        inHeading = false;
        paragraph();
    }

    /** Whether nothing was added yet. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The headings so far. */
    public Outline outline() {
        return outline;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void append(char c) {
        if (text.length() + 3L > maxChars) {
            throw FileErrors.tooMuchText(file, maxChars);
        }
        if (!text.isEmpty()) {
            text.repeat('\n', breaks);
            if (breaks == 0 && space) {
                text.append(' ');
            }
        }
        breaks = 0;
        space = false;
        if (inHeading && headingStart < 0) {
            headingStart = text.length();
        }
        text.append(c);
    }
}
