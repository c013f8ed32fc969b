package org.example.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged application and a chat server, which speak over real HTTP. */
@QuarkusIntegrationTest
@QuarkusTestResource(ScriptedChatServer.class)
class AskIT {

    @TestHTTPResource("/ask")
    URL url;

    @Test
    void an_answer_cites_the_source_and_the_page_of_what_the_chat_model_was_given() throws Exception {
        JsonNode answer = ask("How do barn owls find mice?");
        assertThat(answer.get("answer").asText()).isEqualTo(ScriptedChatServer.KNOWN);
        JsonNode first = answer.get("citations").get(0);
        assertThat(first.get("source").asText()).endsWith("birds.pdf");
        assertThat(first.get("page").asInt()).isEqualTo(2);
        assertThat(first.get("text").asText()).contains("ears sit at two heights").doesNotContain("Swifts");
        assertThat(first.get("score").asDouble()).isPositive();

        String prompt = ScriptedChatServer.prompt(ScriptedChatServer.REQUESTS.get(ScriptedChatServer.REQUESTS.size() - 1));
        assertThat(prompt).startsWith("How do barn owls find mice?").contains("content: Barn owls hear mice")
                .containsPattern("source: \\S*birds\\.pdf").contains("page: 2");
        assertThat(answer.get("citations")).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void a_question_about_something_else_is_given_other_passages() throws Exception {
        JsonNode answer = ask("How far does the song of a blue whale carry?");
        assertThat(answer.get("citations").get(0).get("source").asText()).endsWith("whales.txt");
        assertThat(answer.get("citations").get(0).get("page").isNull()).isTrue();
    }

    private JsonNode ask(String question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url.toString())).header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(question)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return new ObjectMapper().readTree(response.body());
        }
    }
}
