package dev.fletching.embedding.djl.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;

import dev.fletching.embedding.djl.cache.Checksums;

/**
 * The checksum that a hub states for a file: SHA-256 for large files, the id of Git's blob for small ones.
 *
 * @param hex lower-case hexadecimal, 64 or 40 digits
 */
record Checksum(String hex) {

    /** Find it in an answer's headers. */
    static Optional<Checksum> stated(HttpURLConnection connection) {
        return Optional.ofNullable(connection.getHeaderField("X-Linked-ETag"))
                .or(() -> Optional.ofNullable(connection.getHeaderField("ETag")))
                .map(tag -> tag.replaceFirst("^W/", "").replace("\"", ""))
                .filter(tag -> tag.matches("[0-9a-f]{64}|[0-9a-f]{40}"))
                .map(Checksum::new);
    }

    boolean matches(Path file) throws IOException {
        return hex.equals(hex.length() == 64 ? digest(Checksums.sha256(), file) : gitBlob(file));
    }

    private static String gitBlob(Path file) throws IOException {
        MessageDigest digest = Checksums.sha1();
        digest.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.US_ASCII));
        return digest(digest, file);
    }

    private static String digest(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return Checksums.hex(digest);
    }
}
