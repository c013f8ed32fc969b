package dev.fletching.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Hashes that tell whether something is still the same: 160 bits of SHA-256, in hex. Not safe for many threads.
 */
final class Digests {

    private static final int KEPT_BYTES = 20;

    private final MessageDigest sha;
    private final byte[] buffer = new byte[1 << 16];

    Digests() {
        try {
            this.sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The hash of some texts; where one ends and the next begins counts. */
    String of(List<String> texts) {
        texts.forEach(this::add);
        return hex();
    }

    /** The hash of a text and a file's bytes. */
    String of(String settings, Path file) throws IOException {
        add(settings);
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
            return hex();
        } finally {
            sha.reset();
        }
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update((byte) (bytes.length >>> 24));
        sha.update((byte) (bytes.length >>> 16));
        sha.update((byte) (bytes.length >>> 8));
        sha.update((byte) bytes.length);
        sha.update(bytes);
    }

    private String hex() {
        return HexFormat.of().formatHex(sha.digest(), 0, KEPT_BYTES);
    }
}
