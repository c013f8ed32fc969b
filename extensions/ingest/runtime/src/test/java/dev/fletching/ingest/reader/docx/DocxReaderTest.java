package dev.fletching.ingest.reader.docx;

import static dev.fletching.ingest.reader.docx.Docxs.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.api.ingest.Section;
import dev.fletching.ingest.reader.ReadLimits;
import dev.fletching.testkit.DocumentReaderContractTest;

class DocxReaderTest extends DocumentReaderContractTest {

    private static final int MEGABYTE = 1 << 20;
    private static final String BODY = paragraph("berschrift1", "Bows") + paragraph("", "A bow bends.")
            + paragraph("flat", "Long bows") + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>yew</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>as</w:t></w:r><w:r><w:t>h</w:t></w:r></w:p>"
            + "<w:tbl><w:tr><w:tc>" + paragraph("", "wood") + "</w:tc><w:tc>" + paragraph("", "weight") + "</w:tc></w:tr>"
            + "<w:tr><w:tc>" + paragraph("", "yew") + "</w:tc><w:tc>" + paragraph("", "640") + "</w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><w:t xml:space='preserve'>A &amp; </w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del>"
            + "<w:r><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>" + paragraph("own", "Short bows") + paragraph("", "End.");

    @Override
    protected DocumentReader reader() {
        return new DocxReader(new ReadLimits(10_000, 1, MEGABYTE, 1, Duration.ofSeconds(30)));
    }

    @Override
    protected String fileName() {
        return "bows.docx";
    }

    @Override
    protected byte[] sound() {
        return Docxs.of(BODY, Map.of("word/styles.xml", Docxs.styles(), "docProps/core.xml", Docxs.properties("On bows", "Ada"),
                "word/footnotes.xml", Docxs.notes("A note.")));
    }

    @Override
    protected Map<String, byte[]> damaged() {
        return Map.of("a sound DOCX file", utf8("no zip"), "no 'word/document.xml'", Docxs.zip(Map.of("a.txt", "a")),
                "(line 1, column", Docxs.of("<w:p>", Map.of()), "a document type",
                Docxs.zip(Map.of("word/document.xml",
                        "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d>&e;</d>")),
                "unpack to at most 1048576 bytes a part, got more in 'word/document.xml'",
                Docxs.of("<!-- " + "x".repeat(2 * MEGABYTE) + " -->", Map.of()), "at most 10000 characters",
                Docxs.of(paragraph("", "word ".repeat(3000)), Map.of()), "at most 1048576 bytes, got more",
                new byte[MEGABYTE + 1]);
    }

    @Test
    void paragraphs_lists_tables_and_notes_are_read_with_headings_as_sections() throws IOException {
        Document document = read(write(sound())).get(0);
        assertThat(document.text()).isEqualTo("""
                Bows

                A bow bends.

                Long bows

                - yew
                - ash

                wood | weight
                yew | 640

                A & b
                c

                Short bows

                End.

                A note.""");
        assertThat(document.sections()).containsExactly(new Section("Bows", 0),
                new Section("Bows > Long bows", document.text().indexOf("Long")),
                new Section("Short bows", document.text().indexOf("Short")));
        assertThat(document.title()).isEqualTo("On bows");
        assertThat(document.metadata()).isEqualTo(Map.of("author", "Ada"));
    }

    @Test
    void without_properties_the_paragraph_of_titles_the_first_heading_or_the_name_is_the_title() throws IOException {
        assertThat(title(paragraph("T", "Of bows") + paragraph("berschrift1", "One"))).isEqualTo("Of bows");
        assertThat(title(paragraph("berschrift1", "One"))).isEqualTo("One");
        assertThat(title(paragraph("", "One"))).isEqualTo("bows.docx");
    }

    private String title(String body) throws IOException {
        return read(write(Docxs.of(body, Map.of("word/styles.xml", Docxs.styles())))).get(0).title();
    }
}
