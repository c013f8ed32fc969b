package dev.fletching.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.testkit.DocumentReaderContractTest;

class JsonReaderTest extends DocumentReaderContractTest {

    @Override
    protected DocumentReader reader() {
        return new JsonReader(new ReadLimits(1, 1000), Columns.USUAL);
    }

    @Override
    protected String fileName() {
        return "birds.json";
    }

    @Override
    protected byte[] sound() {
        return utf8("""
                [{"id": "kite", "title": "Red kite", "text": "A forked tail.", "wild": true},
                 {"body": "Wide eyes.", "list": [1]}]
                """);
    }

    @Override
    protected Map<String, byte[]> damaged() {
        return Map.ofEntries(Map.entry("no object at line 1, column 2", utf8("[1]")),
                Map.entry("no object at line 1", utf8("1")),
                Map.entry("line 2, column 10", utf8("[{\"text\": \"a\"},\n {\"text\" 1}]")),
                Map.entry("without the field 'text' at line 1", utf8("{}")), Map.entry("more after the end", utf8("[] 1")),
                Map.entry("nesting depth", utf8("{\"a\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}")),
                Map.entry("more than 1000 characters", utf8("[{" + "\"a\": [], \"b\": [" + "1,".repeat(2000) + "1]}]")),
                Map.entry("String value length", utf8("{\"text\": \"" + "b".repeat(1001) + "\"}")),
                Map.entry("Unexpected end-of-input", utf8("[{\"text\": \"a\"}")),
                Map.entry("got 0xe4 at byte 9", "{\"text\":\"\u00e4".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void records_become_documents() throws IOException {
        Path file = write(sound());
        assertThat(read(file)).containsExactly(
                new Document("the/id#kite", file.toString(), "Red kite", "A forked tail.", List.of(), Map.of("wild", "true")),
                new Document("the/id#record-2", file.toString(), "", "Wide eyes.", List.of(), Map.of()));
    }

    @Test
    void a_single_record_is_a_document() throws IOException {
        assertThat(read(write(utf8("\ufeff{\"text\": \"a\"}")))).extracting(Document::id).containsExactly("the/id#record-1");
        assertThat(read(write(utf8("[]")))).isEmpty();
    }

    @Test
    void fields_are_chosen_by_name() throws IOException {
        Path file = write(utf8("{\"key\": 1, \"head\": \"h\", \"one\": \"1\", \"two\": \"2\", \"x\": 3, \"y\": 4}"));
        Columns columns = new Columns(Optional.of("key"), Optional.of("head"), List.of("two", "one"),
                Optional.of(List.of("x")));
        List<Document> documents = new ArrayList<>();
        reader().read(file, "f", columns, documents::add);
        assertThat(documents).containsExactly(new Document("f#1", file.toString(), "h", "2\n1", List.of(), Map.of("x", "3")));
    }
}
