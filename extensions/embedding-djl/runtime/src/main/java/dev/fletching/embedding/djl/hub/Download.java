package dev.fletching.embedding.djl.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Downloads one file: goes on where an earlier try ended, checks length and checksum, and then puts it in its place. */
final class Download {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final HubConnection hub;
    private final Retries retries;

    Download(HubConnection hub, Retries retries) {
        this.hub = hub;
        this.retries = retries;
    }

    /**
     * Download a file unless it is there.
     *
     * @throws dev.fletching.api.FletchingException if the hub refuses
     * @throws LocalWriteException if the disk refuses
     * @throws IOException if the fault did not pass with the last try
     */
    void fetch(String subject, URI address, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        try (PartFile part = open(target)) {
            retries.run(() -> {
                if (!part.isDone()) {
                    once(subject, address, part);
                }
                return target;
            });
        }
    }

    private static PartFile open(Path target) throws LocalWriteException {
        try {
            return PartFile.open(target);
        } catch (IOException e) {
            throw new LocalWriteException(target, e);
        }
    }

    private void once(String subject, URI address, PartFile part) throws IOException {
        long have = part.channel().size();
        Map<String, String> headers = have > 0 ? Map.of("Range", "bytes=" + have + "-") : Map.of();
        try (HubAnswer answer = hub.open(subject, address, headers)) {
            if (answer.status() == RANGE_NOT_SATISFIABLE) {
                checkOrDrop(subject, answer, part);
                return;
            }
            boolean goesOn = answer.status() == PARTIAL && answer.header("Content-Range").startsWith("bytes " + have + "-");
            if (answer.status() == PARTIAL && !goesOn) {
                part.channel().truncate(0);
                throw new HubFault("the hub sent another part of the file than was asked for");
            }
            copy(answer, part, goesOn ? have : 0);
            checkOrDrop(subject, answer, part);
        }
    }

    private static void copy(HubAnswer answer, PartFile part, long start) throws IOException {
        part.channel().truncate(start).position(start);
        long copied = 0;
        try (InputStream body = answer.body(); ReadableByteChannel in = Channels.newChannel(body)) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
            while (in.read(buffer.clear()) >= 0) {
                copied += write(part, buffer.flip());
            }
        }
        if (answer.length() >= 0 && copied != answer.length()) {
            throw new HubFault("the connection was cut after %d of %d bytes".formatted(copied, answer.length()));
        }
    }

    private static long write(PartFile part, ByteBuffer bytes) throws LocalWriteException {
        long count = bytes.remaining();
        try {
            while (bytes.hasRemaining()) {
                part.channel().write(bytes);
            }
        } catch (IOException e) {
            throw new LocalWriteException(part.path(), e);
        }
        return count;
    }

    /** What is whole but wrong must not be gone on with. */
    private static void checkOrDrop(String subject, HubAnswer answer, PartFile part) throws IOException {
        if (answer.checksum().isPresent() && !answer.checksum().get().matches(part.path())) {
            part.channel().truncate(0);
            throw new HubFault(
                    "%s must have the checksum %s, and has another".formatted(subject, answer.checksum().get().hex()));
        }
        part.finish();
    }
}
