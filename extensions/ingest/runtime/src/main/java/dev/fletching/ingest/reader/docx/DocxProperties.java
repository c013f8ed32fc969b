package dev.fletching.ingest.reader.docx;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a Word document says about itself. Used by one thread. */
final class DocxProperties {

    private static final Map<String, String> NAMES = Map.of("creator", "author", "subject", "subject", "description",
            "description", "language", "lang");

    private final Map<String, String> metadata = new TreeMap<>();
    private Optional<String> title = Optional.empty();

    void read(XMLStreamReader xml) throws XMLStreamException {
        String element = "";
        StringBuilder value = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    element = xml.getLocalName();
                    value.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS -> value.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    add(element, value.toString().strip());
                    element = "";
                }
                default -> {
                }
            }
        }
    }

    private void add(String element, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (element.equals("title")) {
            title = Optional.of(value);
        } else if (NAMES.containsKey(element)) {
            metadata.put(NAMES.get(element), value);
        }
    }

    Optional<String> title() {
        return title;
    }

    Map<String, String> metadata() {
        return metadata;
    }
}
