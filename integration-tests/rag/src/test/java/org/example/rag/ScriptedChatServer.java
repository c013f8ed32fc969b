package org.example.rag;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Speaks as OpenAI's chat completions do, on loopback. It answers by a script: with what the passage of a question says where that
 * is in the prompt, and that it does not know otherwise. Makes the documents, too.
 */
public class ScriptedChatServer implements QuarkusTestResourceLifecycleManager {

    /** What was asked, as it arrived. */
    static final List<JsonNode> REQUESTS = new CopyOnWriteArrayList<>();

    static final String KNOWN = "Barn owls hear mice under the snow [birds.pdf, page 2].";
    static final String UNKNOWN = "I do not know.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpServer server;
    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("rag");
            Path documents = Files.createDirectory(folder.resolve("documents"));
            Documents.writeTo(documents);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/chat/completions", this::answer);
            server.start();
            return Map.of("quarkus.langchain4j.openai.base-url",
                    "http://localhost:" + server.getAddress().getPort() + "/v1/",
                    "quarkus.langchain4j.openai.api-key", "none", "library.documents", documents.toString(),
                    "quarkus.fletching.index.path", folder.resolve("index").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        REQUESTS.add(request);
        String answer = prompt(request).contains("hear mice under the snow") ? KNOWN : UNKNOWN;
        byte[] body = JSON.writeValueAsBytes(Map.of("id", "1", "object", "chat.completion", "created", 1, "model",
                "scripted", "choices",
                List.of(Map.of("index", 0, "message", Map.of("role", "assistant", "content", answer), "finish_reason",
                        "stop")),
                "usage", Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2)));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** What the user's message of a request says. */
    static String prompt(JsonNode request) {
        for (JsonNode message : request.get("messages")) {
            if (message.get("role").asText().equals("user")) {
                JsonNode content = message.get("content");
                return content.isTextual() ? content.asText() : content.get(0).get("text").asText();
            }
        }
        return "";
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        Documents.delete(folder);
    }
}
