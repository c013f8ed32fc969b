package dev.fletching.ingest.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows fenced code blocks from line to line. Used by one thread. */
public final class CodeFence {

    private static final Pattern OPENING = Pattern.compile(" {0,3}(`{3,}(?=[^`]*$)|~{3,}).*");
    private static final Pattern CLOSING = Pattern.compile(" {0,3}(`{3,}|~{3,})[ \\t]*");

    private String opened = "";

    /** Made before the first line. */
    public CodeFence() {}

    /** Whether a line is a fence or lies between two; to be asked of every line in turn. */
    public boolean covers(String line) {
        if (opened.isEmpty()) {
            Matcher opening = OPENING.matcher(line);
            opened = opening.matches() ? opening.group(1) : "";
            return !opened.isEmpty();
        }
        Matcher closing = CLOSING.matcher(line);
        if (closing.matches() && closing.group(1).startsWith(opened)) {
            opened = "";
        }
        return true;
    }
}
