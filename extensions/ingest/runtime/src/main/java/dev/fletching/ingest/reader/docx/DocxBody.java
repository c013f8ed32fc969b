package dev.fletching.ingest.reader.docx;

import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import dev.fletching.ingest.reader.FlowingText;

/**
 * Writes the paragraphs of a part: headings by their style, items of lists with a hyphen, rows of tables on lines with bars
 * between cells. What was deleted or moved away, fields' instructions and fallbacks are left out. Used by one thread.
 */
final class DocxBody {

    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "separator",
            "rPr", "pPrChange", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid");

    private final FlowingText text;
    private final DocxStyles styles;
    private final StringBuilder titleText = new StringBuilder();
    private int level = DocxStyles.BODY;
    private boolean inTitle;
    private boolean began;
    private boolean inItem;
    private int tables;
    private boolean firstCell;

    DocxBody(FlowingText text, DocxStyles styles) {
        this.text = text;
        this.styles = styles;
    }

    /** The text of the paragraph in the style of titles. */
    Optional<String> title() {
        return Optional.of(titleText.toString().strip()).filter(it -> !it.isEmpty());
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        boolean inText = false;
        text.paragraph();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    inText = xml.getLocalName().equals("t");
                    open(xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText) {
                        write(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    close(xml.getLocalName());
                }
                default -> {
                }
            }
        }
    }

    private void open(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (LEFT_OUT.contains(name)) {
            skip(xml);
            return;
        }
        switch (name) {
            case "p" -> beginParagraph();
            case "pStyle" -> style(DocxStyles.attribute(xml, "val"));
            case "outlineLvl" -> level = DocxStyles.outlineLevel(xml);
            case "numPr" -> inItem = true;
            case "tab" -> text.words(" ");
            case "br", "cr" -> breakLine();
            case "noBreakHyphen" -> write("-");
            case "tbl" -> {
                tables++;
                text.paragraph();
            }
            case "tr" -> {
                text.line();
                firstCell = true;
            }
            case "tc" -> {
                text.words(firstCell ? " " : " | ");
                firstCell = false;
            }
            default -> {
            }
        }
    }

    private void close(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "tbl" -> {
                tables--;
                text.paragraph();
            }
            default -> {
            }
        }
    }

    private void beginParagraph() {
        level = DocxStyles.BODY;
        inTitle = false;
        inItem = false;
        began = false;
    }

    private void style(String id) {
        level = styles.levelOf(id);
        inTitle = titleText.isEmpty() && styles.isTitle(id);
    }

    private void write(String words) {
        if (!began) {
            began = true;
            beginText();
        }
        if (inTitle) {
            titleText.append(words);
        }
        text.words(words);
    }

    private void beginText() {
        if (tables > 0) {
            text.words(" ");
        } else if (level > DocxStyles.BODY) {
            text.beginHeading();
        } else if (inItem) {
            text.line();
            text.words("- ");
        }
    }

    private void endParagraph() {
        if (tables > 0) {
            text.words(" ");
        } else if (began && level > DocxStyles.BODY) {
            text.endHeading(level);
        } else if (inItem) {
            text.line();
        } else {
            text.paragraph();
        }
        began = false;
    }

    private void breakLine() {
        if (tables > 0) {
            text.words(" ");
        } else {
            text.line();
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0;) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
