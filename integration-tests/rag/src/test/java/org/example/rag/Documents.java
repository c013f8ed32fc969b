package org.example.rag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A small library: a PDF of three pages, and a text. */
final class Documents {

    private static final List<String> PAGES = List.of("""
            Robins sing from January on, when most other birds are still silent.
            They defend their gardens against all other robins, even in winter.
            A robin weighs no more than a letter, and yet it attacks a red feather.
            In spring it nests in walls, in kettles and in the pockets of old coats.""", """
            Barn owls hear mice under the snow and strike them in full darkness.
            Their ears sit at two heights, so that a sound reaches one before the other.
            The face works as a dish that gathers what the ears are to hear.
            Soft edges of the feathers make the flight of an owl almost silent.""", """
            Swifts sleep in flight, and come down to breed and for nothing else.
            A young swift may fly for two or three years before it lands once.
            They drink from the surface of lakes and gather their nests from the air.
            In August they leave for the south before the nights turn cold.""");

    private Documents() {}

    static void writeTo(Path folder) throws IOException {
        Files.writeString(folder.resolve("whales.txt"),
                "Blue whales sing below the ice. Their songs carry for a thousand miles.");
        try (PDDocument document = new PDDocument()) {
            for (String text : PAGES) {
                write(document, text);
            }
            document.save(folder.resolve("birds.pdf").toFile());
        }
    }

    private static void write(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.setLeading(16);
            for (String line : text.split("\n")) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
