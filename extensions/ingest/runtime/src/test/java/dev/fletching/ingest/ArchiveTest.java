package dev.fletching.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import dev.fletching.api.ingest.IngestReport;
import dev.fletching.api.ingest.IngestReport.Note;
import dev.fletching.api.ingest.IngestReport.Upkeep;

class ArchiveTest extends IngestFixture {

    @Test
    void entries_are_read_as_files_and_named_by_their_archive() throws IOException {
        Path zip = zip("a.zip", Map.of("notes/b.md", "# Bows\n\nA bow.", "c.csv", "id,text\n1,An arrow.\n"));
        IngestReport report = ingest(zip);
        assertThat(report.failed()).isEmpty();
        assertThat(index.committed).containsOnlyKeys("a.zip!/c.csv#1#0", "a.zip!/notes/b.md#0");
        assertThat(index.committed.get("a.zip!/notes/b.md#0").origin().source()).isEqualTo(zip + "!/notes/b.md");
    }

    @Test
    void an_archive_in_a_folder_has_its_path_in_its_ids() throws IOException {
        zip("x/a.zip", Map.of("b.txt", "b"));
        ingest(folder);
        assertThat(index.committed).containsOnlyKeys("x/a.zip!/b.txt#0");
    }

    @Test
    void a_path_that_leads_out_is_refused_and_the_rest_goes_on() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String name : new String[]{"../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "C:evil.txt", "a\\evil.txt",
            "a\u0007.txt"}) {
            entries.put(name, "evil");
        }
        entries.put("good.txt", "good");
        Path zip = zip("a.zip", entries);
        IngestReport report = ingest(zip);
        assertThat(index.committed).containsOnlyKeys("a.zip!/good.txt#0");
        assertThat(report.failed()).hasSize(6).allSatisfy(it -> assertThat(it.reason()).contains("leads out"));
        assertThat(report.failed()).extracting(Note::subject).contains(zip + "!/../evil.txt", zip + "!/a\\u0007.txt");
        assertThat(folder.resolveSibling("evil.txt")).doesNotExist();
    }

    @Test
    void one_bad_entry_is_named_as_people_know_it_and_the_rest_goes_on() throws IOException {
        Path zip = zip("a.zip", Map.of("bad.json", "[", "good.txt", "good", "picture.png", "p", ".hidden.txt", "h"));
        IngestReport report = ingest(zip);
        assertThat(index.committed).containsOnlyKeys("a.zip!/good.txt#0");
        assertThat(report.failed()).singleElement().satisfies(it -> {
            assertThat(it.subject()).isEqualTo(zip + "!/bad.json");
            assertThat(it.reason()).contains("File '" + zip + "!/bad.json' must be");
        });
        assertThat(report.skipped()).containsExactly(new Note(zip + "!/picture.png", "no reader accepts files of this name"));
    }

    @Test
    void archives_within_archives_are_read_to_a_depth() throws IOException {
        byte[] inner = bytes(Map.of("d.txt", utf8("deep")));
        for (String name : new String[]{"c.zip", "b.zip", "a.zip"}) {
            inner = bytes(Map.of(name, inner, name + ".txt", utf8("beside")));
        }
        IngestReport report = ingest(Files.write(folder.resolve("top.zip"), inner));
        assertThat(index.committed).containsOnlyKeys("top.zip!/a.zip.txt#0", "top.zip!/a.zip!/b.zip.txt#0",
                "top.zip!/a.zip!/b.zip!/c.zip.txt#0");
        assertThat(report.failed()).singleElement()
                .satisfies(it -> assertThat(it.reason()).contains("within at most 2 others"));
    }

    @Test
    void an_entry_that_unpacks_to_far_more_than_it_packs_is_refused() throws IOException {
        IngestReport report = ingest(zip("a.zip", Map.of("bomb.txt", " ".repeat(20 << 20), "good.txt", "good")));
        assertThat(index.committed).containsOnlyKeys("a.zip!/good.txt#0");
        assertThat(report.failed()).singleElement()
                .satisfies(it -> assertThat(it.reason()).contains("at most 200 times its packed size"));
    }

    @Test
    void an_archive_is_read_up_to_the_bytes_and_entries_that_are_allowed() throws IOException {
        Path zip = zip("a.zip", Map.of("a.txt", "a".repeat(60), "b.txt", "b".repeat(60), "c.txt", "c"));
        settings = new IngestSettings(256, 1000, 1 << 22, new ArchiveLimits(100, 10, 3, 200));
        assertThat(ingest(zip).failed()).singleElement().satisfies(it -> assertThat(it.reason()).contains("at most 100 bytes"));
        assertThat(index.committed).containsOnlyKeys("a.zip!/a.txt#0");
        settings = new IngestSettings(256, 1000, 1 << 22, new ArchiveLimits(1000, 2, 3, 200));
        assertThat(ingest(zip).failed()).singleElement().satisfies(it -> assertThat(it.reason()).contains("at most 2 entries"));
    }

    @Test
    void an_unchanged_archive_is_passed_over_and_of_a_changed_one_only_the_changed_files_are_read() throws IOException {
        zip("a.zip", Map.of("a.txt", "a", "b.txt", "b", "c/d.txt", "d"));
        ingest(folder);
        assertThat(prune(folder).upkeep()).isEqualTo(new Upkeep(1, 0, 0, 0, 0));
        embedder.texts.clear();
        zip("a.zip", Map.of("a.txt", "a", "b.txt", "new", "e.txt", "d"));
        assertThat(ingest(folder).upkeep()).isEqualTo(new Upkeep(1, 1, 1, 1, 1));
        assertThat(embedder.texts).containsExactly("new");
        assertThat(index.committed).containsOnlyKeys("a.zip!/a.txt#0", "a.zip!/b.txt#0", "a.zip!/e.txt#0");
        Files.delete(folder.resolve("a.zip"));
        assertThat(prune(folder).upkeep()).isEqualTo(new Upkeep(0, 0, 0, 4, 3));
        assertThat(index.committed).isEmpty();
    }

    @Test
    void an_archive_with_a_bad_file_keeps_what_it_had_and_is_tried_again() throws IOException {
        zip("a.zip", Map.of("a.json", "[{\"text\": \"a\"}]", "b.txt", "b"));
        ingest(folder);
        zip("a.zip", Map.of("a.json", "["));
        for (int run = 0; run < 2; run++) {
            assertThat(prune(folder).failed()).hasSize(1);
            assertThat(index.committed).hasSize(2);
        }
        zip("a.zip", Map.of("b.txt", "b"));
        ingest(folder);
        assertThat(index.committed).containsOnlyKeys("a.zip!/b.txt#0");
    }

    @Test
    void what_is_no_archive_is_named() throws IOException {
        write("a.zip", "no zip");
        assertThat(ingest(folder).failed()).singleElement()
                .satisfies(it -> assertThat(it.reason()).contains("a sound zip archive"));
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Map<String, byte[]> encoded = new LinkedHashMap<>();
        entries.forEach((entry, text) -> encoded.put(entry, utf8(text)));
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes(encoded));
    }

    private static byte[] bytes(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
