package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FSLockFactory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BufferMappedDirectoryTest {

    private static final int BLOCK_BYTES = 256;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BLOCK_BYTES - 1, BLOCK_BYTES, BLOCK_BYTES + 1, 3 * BLOCK_BYTES, 5000})
    void reads_what_lucene_reads_across_all_blocks(int size) throws IOException {
        byte[] content = write("file", size);
        try (FSDirectory mapped = blocks();
                FSDirectory plain = new NIOFSDirectory(folder);
                IndexInput ours = mapped.openInput("file", IOContext.DEFAULT);
                IndexInput theirs = plain.openInput("file", IOContext.DEFAULT)) {
            assertThat(ours.length()).isEqualTo(size);
            byte[] read = new byte[size];
            ours.readBytes(read, 0, size);
            assertThat(read).isEqualTo(content);
            Random random = new Random(size);
            for (int i = 0; i < 200 && size >= Float.BYTES; i++) {
                int floats = 1 + random.nextInt(size / Float.BYTES);
                int at = random.nextInt(size - floats * Float.BYTES + 1);
                assertThat(floats(ours, at, floats)).isEqualTo(floats(theirs, at, floats));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 70_000, 200_000})
    void reads_a_file_that_is_read_once_to_its_end_and_again(int size) throws IOException {
        byte[] content = write("file", size);
        try (FSDirectory mapped = blocks(); IndexInput input = mapped.openInput("file", IOContext.READONCE)) {
            for (int time = 0; time < 2; time++) {
                byte[] read = new byte[size];
                input.seek(0);
                for (int at = 0; at < size; at += 3_000) {
                    input.readBytes(read, at, Math.min(3_000, size - at));
                }
                assertThat(read).isEqualTo(content);
                assertThatThrownBy(input::readByte).isInstanceOf(EOFException.class);
                assertThatThrownBy(() -> input.seek(size + 1)).isInstanceOf(EOFException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void a_read_past_the_end_is_refused(IOContext context) throws IOException {
        write("file", 10);
        try (FSDirectory mapped = blocks(); IndexInput input = mapped.openInput("file", context)) {
            input.seek(8);
            assertThatThrownBy(input::readInt).isInstanceOf(EOFException.class);
        }
    }

    static Stream<IOContext> contexts() {
        return Stream.of(IOContext.DEFAULT, IOContext.READONCE);
    }

    @Test
    void a_file_that_is_not_there_is_told() throws IOException {
        try (FSDirectory mapped = blocks()) {
            assertThatThrownBy(() -> mapped.openInput("nothing", IOContext.DEFAULT)).isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void a_closed_directory_opens_nothing() throws IOException {
        write("file", 10);
        FSDirectory mapped = blocks();
        mapped.close();
        assertThatThrownBy(() -> mapped.openInput("file", IOContext.DEFAULT)).isInstanceOf(AlreadyClosedException.class);
    }

    private FSDirectory blocks() throws IOException {
        return new BufferMappedDirectory(folder, FSLockFactory.getDefault(), BLOCK_BYTES);
    }

    private byte[] write(String name, int size) throws IOException {
        byte[] content = new byte[size];
        new Random(7).nextBytes(content);
        Files.write(folder.resolve(name), content);
        return content;
    }

    private static float[] floats(IndexInput input, int at, int count) throws IOException {
        float[] floats = new float[count];
        input.seek(at);
        input.readFloats(floats, 0, count);
        return floats;
    }
}
