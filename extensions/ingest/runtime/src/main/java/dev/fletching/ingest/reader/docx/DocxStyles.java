package dev.fletching.ingest.reader.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which styles of a Word document are headings, and of what level. Used by one thread. */
final class DocxStyles {

    /** The level of text that is no heading. */
    static final int BODY = 0;

    private static final int MAX_LEVEL = 9;
    private static final int MAX_ANCESTORS = 20;
    private static final Pattern HEADING = Pattern.compile("heading ?([1-9])");

    private final Map<String, Style> styles = new HashMap<>();
    private String id = "";
    private String name = "";
    private String parent = "";
    private int level = BODY;

    private record Style(String name, String parent, int level) {}

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("style")) {
                styles.put(id, new Style(name, parent, level));
            }
        }
    }

    private void open(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> {
                id = attribute(xml, "styleId");
                name = "";
                parent = "";
                level = BODY;
            }
            case "name" -> name = attribute(xml, "val").toLowerCase(Locale.ROOT);
            case "basedOn" -> parent = attribute(xml, "val");
            case "outlineLvl" -> level = outlineLevel(xml);
            default -> {
            }
        }
    }

    /** The level of headings of a style, from 1, or {@link #BODY}. */
    int levelOf(String styleId) {
        String at = styleId;
        for (int i = 0; i < MAX_ANCESTORS && !at.isEmpty(); i++) {
            Style style = styles.getOrDefault(at, new Style(at.toLowerCase(Locale.ROOT), "", BODY));
            Matcher heading = HEADING.matcher(style.name());
            if (heading.matches()) {
                return Integer.parseInt(heading.group(1));
            }
            if (style.level() > BODY) {
                return style.level();
            }
            at = style.parent();
        }
        return BODY;
    }

    /** Whether a style is that of the document's title. */
    boolean isTitle(String styleId) {
        Style style = styles.get(styleId);
        return style == null ? styleId.equalsIgnoreCase("title") : style.name().equals("title");
    }

    /** The level that an element {@code outlineLvl} tells. */
    static int outlineLevel(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        boolean digit = value.length() == 1 && Character.isDigit(value.charAt(0));
        int level = digit ? value.charAt(0) - '0' + 1 : BODY;
        return level > MAX_LEVEL ? BODY : level;
    }

    /** The value of an attribute in whatever name space, or empty. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
