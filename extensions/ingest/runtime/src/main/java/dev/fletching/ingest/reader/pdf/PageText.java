package dev.fletching.ingest.reader.pdf;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

import dev.fletching.api.FletchingException;
import dev.fletching.ingest.reader.FileErrors;
import dev.fletching.ingest.reader.ReadLimits;
import dev.fletching.ingest.reader.ReadingThread;

/** Takes the text out of pages and notes where each of them begins. Ends when its thread is interrupted. Used once. */
final class PageText extends PDFTextStripper {

    private static final char UNKNOWN = '\ufffd';

    private final Path file;
    private final ReadLimits limits;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> pages = new ArrayList<>();

    PageText(Path file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
        setLineSeparator("\n");
        setParagraphEnd("\n");
        setPageEnd("\n\n");
    }

    void extract(PDDocument pdf) throws IOException {
        writeText(pdf, new Collector());
        beginPagesTo(getCurrentPageNo() - 1);
    }

    /** The text; what is no character of Unicode is replaced. */
    String text() {
        return mended(text.toString());
    }

    /** Where pages begin in the text; as many as the file has. */
    List<Integer> pages() {
        return pages;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        if (getCurrentPageNo() > limits.maxPages()) {
            throw new FletchingException(("File '%s' must have at most %d pages, got more. "
                    + "Split it, or raise quarkus.fletching.ingest.max-pages.").formatted(file, limits.maxPages()));
        }
        beginPagesTo(getCurrentPageNo());
        super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        ReadingThread.checkTime();
        super.processOperator(operator, operands);
    }

    private void beginPagesTo(int number) {
        while (pages.size() < number) {
            pages.add(text.length());
        }
    }

    /** Replace control characters and halves of surrogate pairs, which fonts with a wrong table give; lengths stay. */
    static String mended(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (int i = 0; i < mended.length(); i++) {
            char c = mended.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < mended.length() && Character.isLowSurrogate(mended.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                mended.setCharAt(i, UNKNOWN);
            } else if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                mended.setCharAt(i, ' ');
            }
        }
        return mended.toString();
    }

    /** Collects text up to the limit. */
    private final class Collector extends Writer {

        @Override
        public void write(char[] chars, int from, int count) {
            if (text.length() + (long) count > limits.maxFileBytes()) {
                throw FileErrors.tooMuchText(file, limits.maxFileBytes());
            }
            text.append(chars, from, count);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
