package dev.fletching.embedding.djl.hub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.fletching.embedding.djl.cache.Checksums;

/**
 * Speaks the protocol of a Hugging Face hub: a list of files by revision, small files in place with the id of their blob, large
 * ones by redirect to another port with their SHA-256. Faults are switched on by its fields.
 */
final class FakeHub implements AutoCloseable {

    static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final int LARGE_BYTES = 10_000;

    final Map<String, byte[]> files = new TreeMap<>();
    final Map<String, String> extraHeaders = new ConcurrentHashMap<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> storageAuthorizations = new CopyOnWriteArrayList<>();
    final List<String> hubAuthorizations = new CopyOnWriteArrayList<>();
    final AtomicInteger cuts = new AtomicInteger();
    final AtomicInteger corruptions = new AtomicInteger();
    final AtomicInteger refusals = new AtomicInteger();
    volatile int refusalStatus = 429;

    private final HttpServer hub = start();
    private final HttpServer storage = start();

    FakeHub() {
        hub.createContext("/", this::answer);
        storage.createContext("/", this::store);
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    URI url() {
        return URI.create("http://localhost:" + hub.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(path);
        hubAuthorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            send(exchange, refusalStatus, new byte[0]);
            return;
        }
        if (path.equals("/api/models/acme/tiny/revision/main")) {
            send(exchange, 200, listing().getBytes(StandardCharsets.UTF_8));
            return;
        }
        byte[] content = files.get(path.replace("/acme/tiny/resolve/" + COMMIT + "/", ""));
        if (content == null) {
            send(exchange, 404, new byte[0]);
            return;
        }
        if (content.length < LARGE_BYTES) {
            exchange.getResponseHeaders().set("ETag", "\"" + blob(content) + "\"");
            send(exchange, 200, content);
            return;
        }
        exchange.getResponseHeaders().set("X-Linked-ETag", "\"" + hex(Checksums.sha256(), content) + "\"");
        exchange.getResponseHeaders().set("Location", "http://localhost:" + storage.getAddress().getPort() + path);
        send(exchange, 302, new byte[0]);
    }

    private void store(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add("storage " + range);
        storageAuthorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        byte[] content = files.get(path.replace("/acme/tiny/resolve/" + COMMIT + "/", "")).clone();
        if (corruptions.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            content[content.length / 2]++;
        }
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
        if (range != null) {
            exchange.getResponseHeaders().set("Content-Range",
                    "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        byte[] rest = Arrays.copyOfRange(content, from, content.length);
        int sent = cuts.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? rest.length / 2 : rest.length;
        exchange.sendResponseHeaders(range == null ? 200 : 206, rest.length);
        exchange.getResponseBody().write(rest, 0, sent);
        exchange.close();
    }

    private String listing() {
        return "{\"sha\":\"%s\",\"siblings\":[%s]}".formatted(COMMIT, files.keySet().stream()
                .map(name -> "{\"rfilename\":\"" + name + "\"}").collect(Collectors.joining(",")));
    }

    private static String blob(byte[] content) {
        MessageDigest digest = Checksums.sha1();
        digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
        return hex(digest, content);
    }

    private static String hex(MessageDigest digest, byte[] content) {
        digest.update(content);
        return Checksums.hex(digest);
    }

    private void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        extraHeaders.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        hub.stop(0);
        storage.stop(0);
    }
}
