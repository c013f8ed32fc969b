package dev.fletching.ingest.reader.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.ingest.reader.ReadLimits;
import dev.fletching.testkit.DocumentReaderContractTest;
import dev.fletching.testkit.SharedData;

class TableReaderTest extends DocumentReaderContractTest {

    private static final ReadLimits LIMITS = new ReadLimits(1, 1000);

    @Override
    protected DocumentReader reader() {
        return new TableReader(LIMITS, Columns.USUAL);
    }

    @Override
    protected String fileName() {
        return "birds.csv";
    }

    @Override
    protected byte[] sound() {
        return utf8("\ufeffid,Title,Body,rank\r\nkite,\"Red, kite\",\"A \"\"forked\"\"\ntail.\",1\r\n\r\n,Owl,Wide eyes.,\r\n");
    }

    @Override
    protected Map<String, byte[]> damaged() {
        return Map.of("4 values in every row, got 3 at line 2, none for column 'a'", utf8("id,title,text,a\n1,2,3\n"),
                "a column of text, got [a, b]",
                utf8("a,b\n1,2\n"), "got 'a' twice", utf8("a,a,text\n"), "after the row at line 2",
                utf8("id,text\n1,a\n2,\"b\n"), "after the row at line 1", utf8("id,text\n1,\"a\"b\n"),
                "of bounded size", utf8("id,text\n1," + "a".repeat(2000)), "got 0xe4 at byte 8",
                "id,text\n\u00e4".getBytes(StandardCharsets.ISO_8859_1), "a zero byte at byte 8", utf8("id,text\n\0"));
    }

    @Test
    void rows_become_documents() throws IOException {
        Path file = write(sound());
        assertThat(read(file)).containsExactly(
                new Document("the/id#kite", file.toString(), "Red, kite", "A \"forked\"\ntail.", List.of(),
                        Map.of("rank", "1")),
                new Document("the/id#line-5", file.toString(), "Owl", "Wide eyes.", List.of(), Map.of()));
    }

    @Test
    void columns_are_chosen_by_name() throws IOException {
        Path file = write(utf8("key,head,one,two,x\nk,h,1,2,3\n"));
        Columns columns = new Columns(Optional.of("head"), Optional.of("key"), List.of("two", "one"),
                Optional.of(List.of("x")));
        List<Document> documents = new ArrayList<>();
        reader().read(file, "f", columns, documents::add);
        assertThat(documents).containsExactly(new Document("f#h", file.toString(), "k", "2\n1", List.of(), Map.of("x", "3")));
    }

    @Test
    void a_column_that_is_not_there_is_named_with_those_that_are() throws IOException {
        Path file = write(sound());
        Columns columns = new Columns(Optional.empty(), Optional.empty(), List.of("bdy"), Optional.empty());
        assertThatThrownBy(() -> reader().read(file, "f", columns, it -> {})).isInstanceOf(FletchingException.class)
                .hasMessageContaining("a column 'bdy', got [id, Title, Body, rank]")
                .hasMessageContaining("quarkus.fletching.ingest.columns.text");
    }

    @Test
    void tabs_and_semicolons_separate_too() throws IOException {
        Path tabs = Files.write(folder.resolve("a.tsv"), utf8("id\ttext\n1\ta, b\n"));
        assertThat(read(tabs)).extracting(Document::text).containsExactly("a, b");
        assertThat(read(write(utf8("id;text\n1;a, b\n")))).extracting(Document::text).containsExactly("a, b");
    }

    @Test
    void an_empty_file_and_a_header_alone_have_no_documents() throws IOException {
        assertThat(read(write(new byte[0]))).isEmpty();
        assertThat(read(write(utf8("id,text\n")))).isEmpty();
    }

    @Test
    void a_table_of_jobs_is_read_by_its_usual_names() {
        Path jobs = SharedData.require("data/jobs/onet_job_title_des.csv");
        List<Document> documents = new ArrayList<>();
        new TableReader(new ReadLimits(1, 100_000), Columns.USUAL).read(jobs, "jobs", documents::add);
        assertThat(documents).hasSize(1110);
        assertThat(documents.get(0).id()).isEqualTo("jobs#0");
        assertThat(documents.get(0).title()).isEqualTo("Chief Executives");
        assertThat(documents.get(0).text()).startsWith("Determine and formulate policies");
        assertThat(documents.get(0).metadata()).isEmpty();
    }

    @Test
    void a_table_of_films_is_read_by_its_usual_names() {
        Path films = SharedData.require("data/genai-movies/movies.csv");
        List<Document> documents = new ArrayList<>();
        new TableReader(new ReadLimits(1, 100_000), Columns.USUAL).read(films, "films", documents::add);
        assertThat(documents).hasSize(12);
        assertThat(documents.get(0).title()).isEqualTo("Star Trek: Generations");
        assertThat(documents.get(0).text()).startsWith("With the help of long presumed dead");
    }
}
