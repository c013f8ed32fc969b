package dev.fletching.ingest.reader.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

import dev.fletching.ingest.reader.FileErrors;
import dev.fletching.ingest.reader.ReadingThread;

/**
 * Refuses a file of which some compressed stream unpacks to more than a bound, before the parser unpacks it into memory. Streams
 * of pictures are passed over, since the text needs none of them. Layers of compression are followed to a depth.
 */
final class PdfStreams {

    private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);
    private static final int DICTIONARY_BYTES = 1024;
    private static final int MAX_LAYERS = 4;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final long maxBytes;

    PdfStreams(Path file, long maxBytes) {
        this.file = file;
        this.maxBytes = maxBytes;
    }

    /**
     * Check all streams of a file.
     *
     * @throws InterruptedIOException if the time is over
     */
    void check(byte[] pdf) throws InterruptedIOException {
        for (int at = find(pdf, 0); at >= 0; at = find(pdf, at)) {
            ReadingThread.checkTime();
            String dictionary = dictionaryBefore(pdf, at);
            at = skipLineEnd(pdf, at + STREAM.length);
            if (!isPicture(dictionary) && expandsTooMuch(pdf, at, dictionary)) {
                throw FileErrors.expandsTooMuch(file, "the stream at byte " + at, maxBytes);
            }
        }
    }

    private boolean expandsTooMuch(byte[] pdf, int at, String dictionary) {
        InputStream stream = new ByteArrayInputStream(pdf, at, pdf.length - at);
        if (dictionary.contains("LZW")) {
            return unpackedLzw(stream) > maxBytes;
        }
        try {
            return isDeflated(pdf, at) && inflated(stream, 1) > maxBytes;
        } catch (IOException damaged) {
            return false;
        }
    }

    /** How many bytes a stream has when all layers are taken off, or more than the bound where it is too many. */
    private long inflated(InputStream deflated, int layer) throws IOException {
        if (layer > MAX_LAYERS) {
            return maxBytes + 1;
        }
        InputStream in = new BufferedInputStream(new InflaterInputStream(deflated), BUFFER_BYTES);
        in.mark(2);
        byte[] start = in.readNBytes(2);
        in.reset();
        if (start.length == 2 && isDeflated(start, 0)) {
            return inflated(in, layer + 1);
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        long count = 0;
        try {
            for (int n = in.read(buffer); n >= 0 && count <= maxBytes; n = in.read(buffer)) {
                count += n;
            }
        } catch (IOException damaged) {
            return count;
        }
        return count;
    }

    private long unpackedLzw(InputStream packed) {
        Counter counter = new Counter(maxBytes);
        try {
            FilterFactory.INSTANCE.getFilter(COSName.LZW_DECODE).decode(packed, counter, new COSDictionary(), 0);
        } catch (IOException damagedOrTooMuch) {
            return counter.count;
        }
        return counter.count;
    }

    private static boolean isPicture(String dictionary) {
        return dictionary.contains("/Image") && !dictionary.contains("/ObjStm") && !dictionary.contains("/XRef")
                && dictionary.indexOf('#') < 0;
    }

    private static boolean isDeflated(byte[] bytes, int at) {
        if (at + 1 >= bytes.length) {
            return false;
        }
        int head = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
        return (bytes[at] & 0x0f) == 8 && head % 31 == 0;
    }

    private static String dictionaryBefore(byte[] pdf, int stream) {
        int from = Math.max(0, stream - DICTIONARY_BYTES);
        String before = new String(pdf, from, stream - from, ISO_8859_1);
        return before.substring(before.lastIndexOf(" obj") + 1);
    }

    private static int find(byte[] pdf, int from) {
        for (int i = from; i + STREAM.length < pdf.length; i++) {
            if (matches(pdf, i) && (i < 3 || pdf[i - 1] != 'd' || pdf[i - 3] != 'e')) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] pdf, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private static int skipLineEnd(byte[] pdf, int from) {
        int at = from;
        while (at < pdf.length && (pdf[at] == '\r' || pdf[at] == '\n' || pdf[at] == ' ')) {
            at++;
        }
        return at;
    }

    /** Counts bytes and refuses those beyond a bound. */
    private static final class Counter extends OutputStream {

        private final long max;
        private long count;

        Counter(long max) {
            this.max = max;
        }

        @Override
        public void write(int b) throws IOException {
            count++;
            if (count > max) {
                throw new IOException("too much");
            }
        }
    }
}
