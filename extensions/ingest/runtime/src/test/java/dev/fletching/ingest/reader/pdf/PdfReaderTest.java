package dev.fletching.ingest.reader.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.ingest.reader.ReadLimits;
import dev.fletching.ingest.reader.ReadingThread;
import dev.fletching.testkit.DocumentReaderContractTest;

class PdfReaderTest extends DocumentReaderContractTest {

    private static final byte[] SOUND = Pdfs.of("On bows", "A bow bends.\nIt stores.", "", "An arrow flies.");
    private static final int MEGABYTE = 1 << 20;

    @Override
    protected DocumentReader reader() {
        return new PdfReader(new ReadLimits(10_000, 1, MEGABYTE, 5, Duration.ofSeconds(30)));
    }

    @Override
    protected String fileName() {
        return "bows.pdf";
    }

    @Override
    protected byte[] sound() {
        return SOUND;
    }

    @Override
    protected Map<String, byte[]> damaged() {
        try {
            return Map.of("a sound PDF file", utf8("no PDF"), "without a password", Pdfs.encrypted("secret", "a"),
                    "at most 5 pages", Pdfs.of("", "1", "2", "3", "4", "5", "6"), "at most 1048576 bytes, got more",
                    new byte[MEGABYTE + 1], "at most 10000 characters", Pdfs.of("", "word ".repeat(2_100)),
                    "unpack to at most 1048576 bytes a part", Pdfs.bomb(MEGABYTE + 1, 1));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Test
    void text_is_read_with_the_pages_that_it_is_on() throws IOException {
        Document pdf = read(write(SOUND)).get(0);
        assertThat(pdf.text()).containsSubsequence("A bow bends.\nIt stores.", "An arrow flies.");
        assertThat(pdf.title()).isEqualTo("On bows");
        assertThat(pdf.metadata()).containsEntry("author", "Ada");
        assertThat(pdf.pages()).hasSize(3);
        assertThat(pdf.pageAt(pdf.text().indexOf("stores"))).isEqualTo(1);
        assertThat(pdf.pageAt(pdf.text().indexOf("arrow"))).isEqualTo(3);
    }

    @Test
    void a_file_with_a_password_of_its_owner_alone_is_read() throws IOException {
        assertThat(read(write(Pdfs.encrypted("", "An open secret."))).get(0).text()).contains("An open secret.");
    }

    @Test
    void pages_without_text_are_counted() throws IOException {
        Document pdf = read(write(Pdfs.of("", "", ""))).get(0);
        assertThat(pdf.text()).isBlank();
        assertThat(pdf.pages()).hasSize(2);
        assertThat(pdf.title()).isEqualTo("bows.pdf");
    }

    @Test
    void layers_of_compression_hide_nothing() throws IOException {
        for (int layers = 2; layers <= 6; layers++) {
            Path file = write(Pdfs.bomb(20 * MEGABYTE, layers));
            assertThatThrownBy(() -> read(file)).isInstanceOf(FletchingException.class).hasMessageContaining("unpack");
        }
    }

    @Test
    void what_takes_too_long_is_refused_and_does_not_go_on() throws Exception {
        Path file = write(Pdfs.doubling(25));
        DocumentReader hasty = new PdfReader(new ReadLimits(10_000, 1, MEGABYTE, 5, Duration.ofMillis(300)));
        assertThatThrownBy(() -> hasty.read(file, "x", it -> {})).isInstanceOf(FletchingException.class)
                .hasMessageContaining("must be read within 0.3 s").hasMessageContaining("max-time");
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread instanceof ReadingThread) {
                thread.join(Duration.ofSeconds(20));
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void heavy_damage_is_read_or_refused() throws IOException {
        Random random = new Random(44);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = SOUND.clone();
            int at = random.nextInt(bytes.length);
            int length = random.nextInt(Math.min(64, bytes.length - at));
            for (int j = at; j < at + length; j++) {
                bytes[j] = (byte) "<>[]()/ 0123456789R".charAt(random.nextInt(19));
            }
            Path file = write(bytes);
            try {
                assertThat(read(file)).hasSize(1);
            } catch (FletchingException refused) {
                assertThat(refused).hasMessageContaining(file.toString());
            }
        }
    }

    @Test
    void arrays_of_many_levels_are_read_or_refused() throws IOException {
        String deep = "%PDF-1.4\n1 0 obj " + "[".repeat(100_000) + "\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF";
        Path file = write(utf8(deep));
        assertThatThrownBy(() -> read(file)).isInstanceOf(FletchingException.class).hasMessageContaining("bows.pdf");
    }
}
