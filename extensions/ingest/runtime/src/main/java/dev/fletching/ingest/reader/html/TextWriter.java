package dev.fletching.ingest.reader.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import dev.fletching.ingest.reader.FlowingText;

/**
 * Writes the text of elements: paragraphs parted by blank lines, items of lists on lines with a hyphen or their number, rows of
 * tables on lines with bars between cells, preformatted text as it is. Used by one thread.
 */
final class TextWriter implements NodeFilter {

    private static final String STRUCTURE = "table table, h1, h2, h3, h4, h5, h6, ul, ol, pre";
    private static final int UNORDERED = -1;

    private final FlowingText text;
    private final Predicate<Element> leftOut;
    /** The number of the last item of each list that is open, or {@link #UNORDERED}. */
    private final Deque<int[]> lists = new ArrayDeque<>();
    private int preformatted;
    private int dataTables;
    private boolean firstCell;

    TextWriter(FlowingText text, Predicate<Element> leftOut) {
        this.text = text;
        this.leftOut = leftOut;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (preformatted > 0) {
                text.verbatim(words.getWholeText());
            } else {
                text.words(words.getWholeText());
            }
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (leftOut.test(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        open(element);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> text.beginHeading();
            case "br" -> breakLine();
            case "ul", "menu" -> openList(UNORDERED);
            case "ol" -> openList(0);
            case "li" -> item();
            case "pre" -> preformatted();
            case "table" -> table(element);
            case "tr" -> row();
            case "td", "th" -> cell();
            case "p", "blockquote", "article", "section", "figure", "dl" -> breakParagraph();
            default -> breakAround(element);
        }
    }

    private void close(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> text.endHeading(element.normalName().charAt(1) - '0');
            case "ul", "menu", "ol" -> closeList();
            case "pre" -> {
                preformatted--;
                breakParagraph();
            }
            case "table" -> {
                dataTables = Math.max(0, dataTables - 1);
                breakParagraph();
            }
            case "p", "blockquote", "article", "section", "figure", "dl" -> breakParagraph();
            default -> breakAround(element);
        }
    }

    private void openList(int before) {
        if (lists.isEmpty()) {
            breakParagraph();
        }
        lists.push(new int[]{before});
    }

    private void closeList() {
        lists.pop();
        if (lists.isEmpty()) {
            breakParagraph();
        } else {
            breakLine();
        }
    }

    private void preformatted() {
        breakParagraph();
        preformatted++;
    }

    private void table(Element table) {
        breakParagraph();
        if (dataTables > 0 || table.selectFirst(STRUCTURE) == null) {
            dataTables++;
        }
    }

    private void row() {
        text.line();
        firstCell = true;
    }

    private void cell() {
        if (dataTables == 0) {
            text.line();
            return;
        }
        text.words(firstCell ? " " : " | ");
        firstCell = false;
    }

    private void item() {
        breakLine();
        int[] list = lists.peek();
        if (list == null || list[0] == UNORDERED) {
            text.words("- ");
        } else {
            text.words(++list[0] + ". ");
        }
    }

    private void breakLine() {
        if (dataTables > 0) {
            text.words(" ");
        } else {
            text.line();
        }
    }

    private void breakParagraph() {
        if (dataTables > 0) {
            text.words(" ");
        } else {
            text.paragraph();
        }
    }

    private void breakAround(Element element) {
        if (element.isBlock()) {
            breakLine();
        }
    }
}
