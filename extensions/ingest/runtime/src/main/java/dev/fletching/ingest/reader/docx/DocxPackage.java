package dev.fletching.ingest.reader.docx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import dev.fletching.ingest.reader.FileErrors;
import dev.fletching.ingest.reader.ReadingThread;

/**
 * The parts of a Word document, read as XML and no further than a bound. Used by one thread.
 * <p>
 * The parser is one that knows no entities but those of XML itself, and adds a tenth of the JDK's to an executable.
 */
final class DocxPackage {

    private final Path file;
    private final ZipFile zip;
    private final long maxPartBytes;
    private final XMLInputFactory factory = new InputFactoryImpl();

    /** Takes the events of a part. */
    @FunctionalInterface
    interface PartReader {

        /** Read a part to its end. */
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    DocxPackage(Path file, ZipFile zip, long maxPartBytes) {
        this.file = file;
        this.zip = zip;
        this.maxPartBytes = maxPartBytes;
    }

    /** Read a part; false where there is none of that name. */
    boolean read(String name, PartReader reader) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return false;
        }
        try (InputStream in = new Bounded(zip.getInputStream(entry), name)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("a document type, which no Word document has", xml.getLocation());
                }
                xml.next();
            }
            reader.read(xml);
            return true;
        }
    }

    /** Ends a part that is too large, and every part when its thread is interrupted. */
    private final class Bounded extends FilterInputStream {

        private final String name;
        private long count;

        Bounded(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            ReadingThread.checkTime();
            int read = super.read(buffer, from, length);
            count += Math.max(0, read);
            if (count > maxPartBytes) {
                throw FileErrors.expandsTooMuch(file, "'" + name + "'", maxPartBytes);
            }
            return read;
        }
    }
}
