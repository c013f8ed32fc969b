package dev.fletching.ingest.reader.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes PDF files. */
public final class Pdfs {

    private Pdfs() {}

    /** A file with a page a text; an empty text makes an empty page. */
    public static byte[] of(String title, String... pages) {
        try (PDDocument pdf = document(title, pages)) {
            return bytes(pdf);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** A file that asks for a password, or has one of its owner's alone where {@code user} is empty. */
    static byte[] encrypted(String user, String text) throws IOException {
        try (PDDocument pdf = document("", text)) {
            pdf.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
            return bytes(pdf);
        }
    }

    /** A file of one page whose content is a stream that unpacks to zeros, packed some times over. */
    static byte[] bomb(int bytes, int layers) throws IOException {
        byte[] packed = new byte[bytes];
        StringBuilder filters = new StringBuilder();
        for (int i = 0; i < layers; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream deflater = new DeflaterOutputStream(out)) {
                deflater.write(packed);
            }
            packed = out.toByteArray();
            filters.append(" /FlateDecode");
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(ascii("""
                %%PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R>> endobj
                4 0 obj <</Length %d /Filter [%s]>> stream
                """.formatted(packed.length, filters)));
        pdf.write(packed);
        pdf.write(ascii("\nendstream endobj\ntrailer <</Root 1 0 R /Size 5>>\n%%EOF\n"));
        return pdf.toByteArray();
    }

    /** A file of one page that draws a form twice, which draws another twice, and so on. */
    static byte[] doubling(int levels) {
        StringBuilder pdf = new StringBuilder("""
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R
                /Resources <</XObject <</F 4 0 R>>>>>> endobj
                """);
        for (int i = 4; i < 4 + levels; i++) {
            pdf.append("%d 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 12 ".formatted(i))
                    .append("/Resources <</XObject <</F %d 0 R>>>>>> stream\n/F Do\n/F Do\n\nendstream endobj\n"
                            .formatted(i + 1));
        }
        return ascii(pdf.append("trailer <</Root 1 0 R /Size 99>>\n%%EOF\n").toString());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static PDDocument document(String title, String... pages) throws IOException {
        PDDocument pdf = new PDDocument();
        pdf.setDocumentId(7L);
        pdf.getDocumentInformation().setTitle(title);
        pdf.getDocumentInformation().setAuthor("Ada");
        PDFont font = new PDType1Font(FontName.HELVETICA);
        for (String text : pages) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            if (!text.isEmpty()) {
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    write(content, font, text);
                }
            }
        }
        return pdf;
    }

    private static void write(PDPageContentStream content, PDFont font, String text) throws IOException {
        content.beginText();
        content.setFont(font, 12);
        content.setLeading(14);
        content.newLineAtOffset(72, 700);
        for (String line : text.split("\n")) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }
}
