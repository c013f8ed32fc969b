package dev.fletching.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.testkit.DocumentReaderContractTest;

class JsonLinesReaderTest extends DocumentReaderContractTest {

    @Override
    protected DocumentReader reader() {
        return new JsonLinesReader(new ReadLimits(10, 1000), Columns.USUAL);
    }

    @Override
    protected String fileName() {
        return "birds.jsonl";
    }

    @Override
    protected byte[] sound() {
        return utf8(
                """
                        {"_id": "kite", "title": "Red kite", "text": "A forked tail.", "metadata": {"rank": 1, "list": [1]}, "year": 2026}

                        {"text": "No id \\ud83c\\udff9", "wild": true, "nothing": null, "nested": {"a": 1}}
                        {"id": 7, "title": null, "text": ""}
                        """);
    }

    @Override
    protected Map<String, byte[]> damaged() {
        return Map.ofEntries(
                line("line 2, column 14", "{\"text\":\"a\"}\n{\"text\": \"a\" 2}"),
                line("no object at line 1, column 1", "[1,\n"),
                line("without the field 'text' at line 1", "{\"title\": \"a\"}"),
                line("'text' that is no text at line 1, column 10", "{\"text\": null}"),
                line("'id' that is neither", "{\"id\": [1], \"text\": \"a\"}"),
                line("'_id' that is neither", "{\"_id\": \" \", \"text\": \"a\"}"),
                line("'metadata' that is no object", "{\"metadata\": 1, \"text\": \"a\"}"),
                line("more after the record at line 1", "{\"text\": \"a\"} {}"),
                line("a surrogate pair (\\ud800) at line 3, column 10", "\n\n{\"text\": \"\\ud800\"}"),
                line("Duplicate field", "{\"text\": \"a\", \"text\": \"b\"}"),
                line("Line 2 of file", "{\"text\": \"a\"}\n{\"text\": \"" + "b".repeat(1000) + "\"}"),
                Map.entry("got 0xe4 at byte 15", "{\"text\": \"a\"}\n\"\u00e4\"".getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Map.Entry<String, byte[]> line(String message, String text) {
        return Map.entry(message, utf8(text));
    }

    @Test
    void fields_become_documents() throws IOException {
        Path file = write(sound());
        String source = file.toString();
        assertThat(read(file)).containsExactly(
                new Document("the/id#kite", source, "Red kite", "A forked tail.", List.of(),
                        Map.of("rank", "1", "year", "2026")),
                new Document("the/id#line-3", source, "", "No id \ud83c\udff9", List.of(), Map.of("wild", "true")),
                new Document("the/id#7", source, "", "", List.of(), Map.of()));
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_are_passed_over() throws IOException {
        assertThat(read(write(utf8("\ufeff{\"text\": \"a\"}\r\n{\"text\": \"b\"}\r\n")))).extracting(Document::text)
                .containsExactly("a", "b");
    }

    @Test
    void documents_before_the_damage_come_in_order() throws IOException {
        List<String> seen = new ArrayList<>();
        Path file = write(utf8("{\"text\": \"a\"}\n{\"text\": \"b\"}\n{"));
        assertThat(catchThrowable(() -> reader().read(file, "x", it -> seen.add(it.text()))))
                .isNotNull();
        assertThat(seen).containsExactly("a", "b");
    }

    @Test
    void a_file_far_above_the_limits_is_read_line_by_line() throws IOException {
        Path file = folder.resolve("large.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 200_000; i++) {
                out.write("{\"id\": " + i + ", \"text\": \"" + "arrow ".repeat(20) + "\"}\n");
            }
        }
        AtomicLong count = new AtomicLong();
        reader().read(file, "x", document -> count.incrementAndGet());
        assertThat(count).hasValue(200_000);
    }

    @Test
    void a_line_without_end_is_refused_before_it_is_read_whole() throws IOException {
        Path file = Files.write(folder.resolve("long.jsonl"), new byte[5_000_000]);
        assertThat(catchThrowable(() -> read(file))).hasMessageContaining("at most 1000 bytes");
    }
}
