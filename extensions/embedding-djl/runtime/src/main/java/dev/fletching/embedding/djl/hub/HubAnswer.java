package dev.fletching.embedding.djl.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Optional;

/**
 * What a hub answers.
 *
 * @param connection gives the bytes
 * @param status 200, 206 or 416
 * @param checksum what the content must have, where the hub states it
 */
record HubAnswer(HttpURLConnection connection, int status, Optional<Checksum> checksum) implements AutoCloseable {

    InputStream body() throws IOException {
        return connection.getInputStream();
    }

    /** A header, or an empty text. */
    String header(String name) {
        String value = connection.getHeaderField(name);
        return value == null ? "" : value;
    }

    /** Length of the body in bytes, or -1. */
    long length() {
        return connection.getContentLengthLong();
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
