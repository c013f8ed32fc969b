package dev.fletching.ingest.split;

import java.util.ArrayList;
import java.util.List;

import dev.fletching.ingest.reader.CodeFence;

/** Finds what Markdown reads as one block: code between fences, and runs of lines that begin with a bar, which are tables. */
final class Blocks {

    private final List<Block> blocks = new ArrayList<>();
    private final CodeFence fence = new CodeFence();
    private int start = -1;

    /**
     * A block of a text.
     *
     * @param start index of its first char
     * @param end index after its last line
     */
    record Block(int start, int end) {}

    private Blocks() {}

    /** The blocks of a text, in order; those without a line between them are one. */
    static List<Block> in(String text) {
        Blocks blocks = new Blocks();
        for (int at = 0; at < text.length();) {
            int feed = text.indexOf('\n', at);
            int next = feed < 0 ? text.length() : feed + 1;
            blocks.look(at, text.substring(at, next).stripTrailing());
            at = next;
        }
        blocks.close(text.length());
        return blocks.blocks;
    }

    private void look(int from, String line) {
        if (!fence.covers(line) && !line.stripLeading().startsWith("|")) {
            close(from);
        } else if (start < 0) {
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
