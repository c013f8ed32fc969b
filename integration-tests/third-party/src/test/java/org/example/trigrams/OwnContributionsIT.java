package org.example.trigrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;

/** The built application, in the JVM or as a native executable, with contributions that Fletching does not know. */
@QuarkusMainIntegrationTest
class OwnContributionsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void are_in_the_catalogue_as_the_applications(QuarkusMainLauncher launcher) throws IOException {
        JsonNode plugins = JSON.readTree(launcher.launch("plugins", "list", "--format", "json").getOutput());
        assertThat(plugins).filteredOn(plugin -> plugin.get("plugin").asText().equals("application"))
                .extracting(plugin -> plugin.get("point").asText() + "/" + plugin.get("id").asText())
                .containsExactlyInAnyOrder("embedding-provider/trigrams", "document-reader/poem");
    }

    @Test
    void read_embed_and_find(QuarkusMainLauncher launcher) throws IOException {
        Files.writeString(folder.resolve("arrow.poem"), "The Arrow\nFeathers of one wing\ncarry it home.\n");
        Files.writeString(folder.resolve("bread.poem"), "Bread\nKnead it and wait,\nthe oven will tell.\n");
        String index = folder.resolve("index").toString();
        LaunchResult indexed = launcher.launch("index", "--into", index, folder.resolve("arrow.poem").toString(),
                folder.resolve("bread.poem").toString());
        assertThat(indexed.exitCode()).as(indexed.getErrorOutput()).isZero();
        LaunchResult found = launcher.launch("search", "--in", index, "-k", "1", "--format", "json", "feather on the wing");
        assertThat(JSON.readTree(found.getOutput()).get("results").get(0).get("title").asText()).isEqualTo("The Arrow");
    }

    @Test
    void tell_what_is_wrong_with_a_file(QuarkusMainLauncher launcher) throws IOException {
        Path poem = Files.writeString(folder.resolve("short.poem"), "Only a title");
        LaunchResult result = launcher.launch("index", "--into", folder.resolve("index").toString(), poem.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.getOutput() + result.getErrorOutput()).contains("short.poem", "must have a title and a text");
    }
}
