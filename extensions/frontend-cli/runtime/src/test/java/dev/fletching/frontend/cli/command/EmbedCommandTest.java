package dev.fletching.frontend.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import dev.fletching.api.embedding.ModelRequest;

class EmbedCommandTest {

    private final Cli cli = new Cli();

    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void json_is_one_array_of_embeddings() throws IOException {
        assertThat(cli.run("embed", "fox", "blue whale")).isZero();

        JsonNode array = cli.json();
        assertThat(array).hasSize(2);
        assertThat(array.get(1).get("index").asInt()).isEqualTo(1);
        assertThat(array.get(1).get("tokens").asInt()).isEqualTo(10);
        assertThat(array.get(1).get("truncated").asBoolean()).isFalse();
        assertThat(array.get(1).get("embedding")).hasSize(3);
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void components_are_the_shortest_decimals_that_read_back() {
        cli.run("embed", "--type", "query", "--format", "jsonl", "blue whale");

        assertThat(cli.out()).isEqualTo(
                "{\"index\":0,\"embedding\":[3.3333333,4.0,1.0E-9],\"tokens\":10,\"truncated\":false}\n");
    }

    @Test
    void lines_of_standard_input_become_lines_of_json() {
        cli.input = "fox\r\nblåhval\n".getBytes(StandardCharsets.UTF_8);

        assertThat(cli.run("embed", "--format", "jsonl", "-")).isZero();
        assertThat(cli.out().lines()).hasSize(2).last().asString().contains("\"tokens\":7");
    }

    @Test
    void json_lines_give_their_text_field() throws IOException {
        Path input = file("a.jsonl", "{\"id\": {\"a\": [1]}, \"text\": \"fox\"}\n\n{\"text\": \"\\u00e9t\\u00e9\"}\n");

        assertThat(cli.run("embed", "--format", "jsonl", "--input", input.toString())).isZero();
        assertThat(cli.out().lines()).hasSize(2).allMatch(line -> line.contains("\"tokens\":3"));
    }

    @Test
    void npy_has_the_header_and_the_rows_of_numpy() throws IOException {
        cli.run("embed", "--format", "npy", "fox", "whale");
        checkNpy(cli.outBytes());

        Path output = folder.resolve("v.npy");
        cli.run("embed", "--format", "npy", "--output", output.toString(), "fox", "whale");
        checkNpy(Files.readAllBytes(output));
        assertThat(cli.out()).isEmpty();
    }

    private static void checkNpy(byte[] file) {
        ByteBuffer npy = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
        int headerLength = npy.getShort(8);
        assertThat((10 + headerLength) % 64).isZero();
        assertThat(new String(file, 10, headerLength, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }").endsWith("\n");
        assertThat(file).hasSize(10 + headerLength + 2 * 3 * 4);
        assertThat(npy.getFloat(10 + headerLength)).isEqualTo(1f);
        assertThat(npy.getFloat(10 + headerLength + 20)).isEqualTo(0.1f);
    }

    @Test
    void truncated_and_blank_texts_are_counted_on_standard_error() throws IOException {
        Path input = file("a.txt", "a text of more than twenty chars\n\nfox\n");

        assertThat(cli.run("embed", "--input", input.toString())).isZero();
        assertThat(cli.json()).hasSize(3);
        assertThat(cli.err()).contains("truncated texts: 1 of 3").contains("blank texts: 1");
    }

    @Test
    void dimensions_and_prompt_reach_the_model() {
        cli.run("embed", "--model", "asking", "--dimensions", "2", "--prompt", "none", "fox");

        assertThat(cli.embedders.opened).singleElement().satisfies(request -> {
            assertThat(request.model()).isEqualTo("asking");
            assertThat(request.dimensions()).hasValue(2);
            assertThat(request.prompt()).isEqualTo(ModelRequest.NO_PROMPT);
        });
    }

    @Test
    void a_byte_that_is_not_utf8_is_named_by_its_place() throws IOException {
        Path input = folder.resolve("latin1.txt");
        Files.write(input, new byte[]{'f', 'o', 'x', '\n', 'a', (byte) 0xE9, '\n'});

        assertThat(cli.run("embed", "--format", "jsonl", "--input", input.toString())).isEqualTo(1);
        assertThat(cli.err()).contains("latin1.txt").contains("0xE9 at byte 5, in line 2");
    }

    @Test
    void damaged_json_is_named_by_line_and_column() throws IOException {
        Path input = file("a.jsonl", "{\"text\": \"fox\"}\n{\"text\": fox}\n");

        assertThat(cli.run("embed", "--input", input.toString())).isEqualTo(1);
        assertThat(cli.err()).contains("line 2 of").contains("column 10");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void json_without_a_text_is_refused() throws IOException {
        for (String line : new String[]{"{}", "[1]", "{\"text\": 3}", "{\"text\": null}", "{\"text\": \"a\"} {}",
            "{\"text\":"}) {
            Path input = file("a.jsonl", line);
            assertThat(cli.run("embed", "--input", input.toString())).describedAs(line).isEqualTo(1);
            assertThat(cli.err()).contains("line 1 of");
        }
    }

    @Test
    void an_empty_or_missing_input_is_a_failure() throws IOException {
        assertThat(cli.run("embed", "--input", file("empty.txt", "").toString())).isEqualTo(1);
        assertThat(cli.err()).contains("must hold at least one text");
        assertThat(cli.run("embed", "--input", folder.resolve("none.txt").toString())).isEqualTo(1);
        assertThat(cli.err()).contains("none.txt' does not exist");
        assertThat(cli.run("embed", "--input", folder.toString())).isEqualTo(1);
        assertThat(cli.run("embed", "-")).isEqualTo(1);
    }

    @Test
    void contradicting_sources_are_usage_mistakes() {
        assertThat(cli.run("embed")).isEqualTo(2);
        assertThat(cli.run("embed", "fox", "--input", "a.txt")).isEqualTo(2);
        assertThat(cli.run("embed", "fox", "-")).isEqualTo(2);
        assertThat(cli.run("embed", " ")).isEqualTo(2);
        assertThat(cli.run("embed", "--type", "passage", "fox")).isEqualTo(2);
        assertThat(cli.run("embed", "--format", "xml", "fox")).isEqualTo(2);
        assertThat(cli.run("embed", "--dimensions", "0", "fox")).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void a_failure_leaves_neither_an_output_file_nor_a_draft() throws IOException {
        Path input = file("a.jsonl", "{\"text\": \"fox\"}\n{\n");
        Path output = file("out.jsonl", "old");

        assertThat(cli.run("embed", "--input", input.toString(), "--format", "jsonl", "--output", output.toString()))
                .isEqualTo(1);
        assertThat(output).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void an_output_in_a_folder_that_is_not_there_is_a_failure() {
        assertThat(cli.run("embed", "--output", folder.resolve("no/x.json").toString(), "fox")).isEqualTo(1);
        assertThat(cli.err()).contains("must lie in a folder that exists");
    }

    @Test
    void progress_is_shown_to_a_person_alone_and_goes_away() throws IOException {
        cli.interactive = true;
        cli.run("embed", "--input", file("a.txt", "fox\nwhale").toString());

        assertThat(cli.err()).contains("loading tiny").contains("embedding 1/2 (50 %)").endsWith("\r\u001b[K");
        assertThat(cli.out()).doesNotContain("loading");
    }
}
