package dev.fletching.ingest.split;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what Markdown reads as one block: code between fences, and runs of lines that begin with a bar, which are tables. */
final class Blocks {

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");

    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private String fence = "";
    private int start = -1;

    /**
     * A block of a text.
     *
     * @param start index of its first char
     * @param end index after its last line
     */
    record Block(int start, int end) {}

    private Blocks(String text) {
        this.text = text;
    }

    /** The blocks of a text, in order. */
    static List<Block> in(String text) {
        Blocks blocks = new Blocks(text);
        for (int at = 0; at < text.length();) {
            int feed = text.indexOf('\n', at);
            int next = feed < 0 ? text.length() : feed + 1;
            blocks.look(at, next);
            at = next;
        }
        blocks.close(text.length());
        return blocks.blocks;
    }

    private void look(int from, int next) {
        String line = text.substring(from, next).stripTrailing();
        Matcher mark = FENCE.matcher(line);
        if (!fence.isEmpty()) {
            if (mark.matches() && mark.group(1).startsWith(fence) && mark.group(2).isBlank()) {
                close(next);
                fence = "";
            }
            return;
        }
        boolean row = line.stripLeading().startsWith("|");
        if (!row) {
            close(from);
        }
        if (mark.matches()) {
            fence = mark.group(1);
        }
        if (start < 0 && (row || mark.matches())) {
            start = from;
        }
    }

    private void close(int end) {
        if (start >= 0) {
            blocks.add(new Block(start, end));
        }
        start = -1;
    }
}
