package dev.fletching.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import dev.fletching.api.FletchingException;

/** What is left of the limits of one input while its archives are unpacked. Used by one thread. */
final class ArchiveBudget {

    private static final long SMALL_BYTES = 1 << 20;

    private final ArchiveLimits limits;
    private long bytes;
    private int entries;

    ArchiveBudget(ArchiveLimits limits) {
        this.limits = limits;
    }

    /** An archive that has no end within the limits; the rest of it is left out. */
    static final class SpentException extends FletchingException {

        SpentException(String message) {
            super(message);
        }
    }

    int maxDepth() {
        return limits.maxDepth();
    }

    /** Count an entry of an archive. */
    void entry(String archive) {
        if (++entries > limits.maxEntries()) {
            throw new SpentException("Archive '%s' must have at most %d entries, got more. Split it."
                    .formatted(archive, limits.maxEntries()));
        }
    }

    /** The bytes of an entry, up to the limits. */
    InputStream bounded(InputStream unpacking, String entry, long packedBytes) {
        return new Bounded(unpacking, entry, Math.max(1, packedBytes));
    }

    private final class Bounded extends FilterInputStream {

        private final String entry;
        private final long packedBytes;
        private long count;

        Bounded(InputStream in, String entry, long packedBytes) {
            super(in);
            this.entry = entry;
            this.packedBytes = packedBytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count += Math.max(0, read);
            bytes += Math.max(0, read);
            if (count > SMALL_BYTES && count / packedBytes > limits.maxRatio()) {
                throw new FletchingException(("Entry '%s' must unpack to at most %d times its packed size, got more. "
                        + "Unpack the archive yourself if it is trusted.").formatted(entry, limits.maxRatio()));
            }
            if (bytes > limits.maxBytes()) {
                throw new SpentException(("Entry '%s' and all before it must unpack to at most %d bytes, got more. "
                        + "Split the archive, or raise quarkus.fletching.ingest.max-archive-size.")
                        .formatted(entry, limits.maxBytes()));
            }
            return read;
        }
    }
}
