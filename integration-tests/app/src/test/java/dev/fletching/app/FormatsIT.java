package dev.fletching.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;

/** A file of every format, and damage that the parsers must be able to name in an executable too. */
@QuarkusMainIntegrationTest
class FormatsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PDF = """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R
              /Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
            4 0 obj <</Length 62>> stream
            BT /F 12 Tf 50 450 Td (Falcons dive on pigeons from above.) Tj ET
            endstream endobj
            trailer <</Root 1 0 R /Size 5>>
            %%EOF
            """;

    @TempDir
    Path folder;

    @Test
    void every_format_is_read_and_damage_named(QuarkusMainLauncher launcher) throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("falcons.pdf"), PDF);
        Files.write(files.resolve("owls.docx"), zip(Map.of("word/document.xml", word("Owls hear mice under snow."))));
        Files.write(files.resolve("cafe.html"),
                "<meta charset=iso-8859-1><main>Sparrows live on caf\u00e9 crumbs.</main>"
                        .getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(files.resolve("jobs.csv"), ",Job Title,Job Description\n0,Data scientist,\"Python, for AI\"\n");
        Files.writeString(files.resolve("birds.tsv"), "id\ttext\n1\tKites circle.\n");
        Files.writeString(files.resolve("birds.json"), "[{\"id\": 1, \"text\": \"Swifts sleep in flight.\"}]");
        Files.write(files.resolve("more.zip"),
                zip(Map.of("in/gulls.md", "# Gulls\n\nGulls steal chips.", "../out.txt", "out")));
        Files.write(files.resolve("damaged.docx"), zip(Map.of("word/document.xml", "<a><b></a>")));
        Files.writeString(files.resolve("damaged.pdf"), "no PDF");
        LaunchResult indexed = launcher.launch("index", "--into", into(), "--format", "json", files.toString());
        JsonNode report = JSON.readTree(indexed.getOutput());
        assertThat(report.get("documents").asInt()).as(indexed.getOutput()).isEqualTo(7);
        assertThat(report.get("failed").toString()).contains("damaged.docx", "line 1, column", "damaged.pdf", "../out.txt")
                .doesNotContain("falcons");
        assertThat(report.get("failed")).hasSize(3);
        assertThat(best(launcher, "a bird of prey that attacks doves")).contains("Falcons dive");
        assertThat(best(launcher, "I need some Python for AI")).contains("Python");
        assertThat(best(launcher, "coffee house")).contains("caf\u00e9");
    }

    private String best(QuarkusMainLauncher launcher, String query) throws IOException {
        LaunchResult found = launcher.launch("search", "--in", into(), "-k", "1", "--format", "json", query);
        return JSON.readTree(found.getOutput()).get("results").get(0).get("text").asText();
    }

    private String into() {
        return folder.resolve("index").toString();
    }

    private static String word(String text) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + text + "</w:t></w:r></w:p></w:body></w:document>";
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
