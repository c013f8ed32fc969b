package dev.fletching.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.testkit.DocumentReaderContractTest;

class TextReaderTest extends DocumentReaderContractTest {

    @Override
    protected DocumentReader reader() {
        return new TextReader(new ReadLimits(1000, 1000));
    }

    @Override
    protected String fileName() {
        return "notes.TXT";
    }

    @Override
    protected byte[] sound() {
        return utf8("The höbby is a small falcon.\r\nIt hunts \ud83d\udc26.\n");
    }

    @Override
    protected Map<String, byte[]> damaged() {
        return Map.of(
                "got 0xff at byte 3", new byte[]{'a', 'b', 'c', (byte) 0xff},
                "got 0xc3 at byte 1", new byte[]{'a', (byte) 0xc3},
                "got 0xed at byte 2", new byte[]{'a', 'b', (byte) 0xed, (byte) 0xa0, (byte) 0x80},
                "got 0xfe at byte 4", new byte[]{(byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'a', (byte) 0xfe},
                "zero byte at byte 1", new byte[]{'a', 0, 'b'},
                "at most 1000 bytes", utf8("a".repeat(1001)));
    }

    @Test
    void the_title_is_the_name_and_line_ends_stay() throws IOException {
        assertThat(read(write(sound()))).singleElement().satisfies(document -> {
            assertThat(document.id()).isEqualTo("the/id");
            assertThat(document.title()).isEqualTo("notes.TXT");
            assertThat(document.text()).isEqualTo("The höbby is a small falcon.\r\nIt hunts \ud83d\udc26.\n");
        });
    }

    @Test
    void a_byte_order_mark_is_no_text() throws IOException {
        assertThat(read(write(utf8("\ufeffabc")))).singleElement().satisfies(it -> assertThat(it.text()).isEqualTo("abc"));
    }

    @Test
    void a_file_of_just_the_bound_is_read() throws IOException {
        assertThat(read(write(utf8("a".repeat(1000))))).hasSize(1);
    }

    @Test
    void a_folder_of_an_accepted_name_is_refused() {
        assertThatThrownBy(() -> read(folder)).isInstanceOf(FletchingException.class).hasMessageContaining(folder.toString());
    }

    @Test
    void names_without_an_extension_are_not_accepted() {
        assertThat(reader().accepts(Path.of("txt"))).isFalse();
    }
}
