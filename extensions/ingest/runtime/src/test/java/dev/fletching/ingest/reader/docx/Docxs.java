package dev.fletching.ingest.reader.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word documents. */
public final class Docxs {

    private static final String NAMESPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private Docxs() {}

    /** A document of paragraphs, as XML, with other parts by name. */
    public static byte[] of(String paragraphs, Map<String, String> parts) {
        Map<String, String> all = new TreeMap<>(parts);
        all.put("word/document.xml", "<w:document" + NAMESPACE + "><w:body>" + paragraphs + "</w:body></w:document>");
        return zip(all);
    }

    /** Styles: a title, a heading by name, and one that is based on it. */
    static String styles() {
        return "<w:styles" + NAMESPACE + ">" + "<w:style w:styleId='T'><w:name w:val='Title'/></w:style>"
                + "<w:style w:styleId='berschrift1'><w:name w:val='heading 1'/></w:style>"
                + "<w:style w:styleId='own'><w:name w:val='Own'/><w:basedOn w:val='berschrift1'/></w:style>"
                + "<w:style w:styleId='flat'><w:name w:val='Flat'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style></w:styles>";
    }

    /** Notes of a kind. */
    static String notes(String text) {
        return "<w:footnotes" + NAMESPACE + "><w:footnote><w:p><w:r><w:t>" + text
                + "</w:t></w:r></w:p></w:footnote></w:footnotes>";
    }

    /** Properties with a title and an author. */
    static String properties(String title, String author) {
        return "<p xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>" + title + "</dc:title><dc:creator>" + author
                + "</dc:creator></p>";
    }

    /** A paragraph of a style, which may be empty. */
    public static String paragraph(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                ZipEntry named = new ZipEntry(entry.getKey());
                named.setTime(0);
                zip.putNextEntry(named);
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return bytes.toByteArray();
    }
}
