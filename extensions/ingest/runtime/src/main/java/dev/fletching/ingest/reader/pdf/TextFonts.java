package dev.fletching.ingest.reader.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

import dev.fletching.ingest.reader.ReadingThread;

/**
 * Stands one font in for every font that a file lacks while we read it: text needs widths, not shapes. PDFBox would otherwise
 * search all fonts of the system at its first file, and leave a list of them in the home folder. Outside of our threads, where
 * an application may draw pages, fonts are found as before. Safe for many threads.
 */
final class TextFonts implements FontMapper {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final FontMapper others;
    private final TrueTypeFont font;

    private TextFonts(FontMapper others) {
        this.others = others;
        try (InputStream in = Objects.requireNonNull(FontMapper.class.getResourceAsStream(FONT), FONT)) {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Let PDFBox ask here. */
    static void install() {
        synchronized (FontMappers.class) {
            FontMapper installed = FontMappers.instance();
            if (!(installed instanceof TextFonts)) {
                FontMappers.set(new TextFonts(installed));
            }
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return isOurs() ? new FontMapping<>(font, true) : others.getTrueTypeFont(name, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return isOurs() ? new FontMapping<>(font, true) : others.getFontBoxFont(name, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return isOurs() ? new CIDFontMapping(null, font, true) : others.getCIDFont(name, descriptor, system);
    }

    private static boolean isOurs() {
        return Thread.currentThread() instanceof ReadingThread;
    }
}
