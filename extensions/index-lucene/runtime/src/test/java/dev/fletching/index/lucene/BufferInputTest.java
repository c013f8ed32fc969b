package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.RandomAccessInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BufferInputTest {

    private static final int SIZE = 1_000;

    private final byte[] content = new byte[SIZE];

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        new Random(3).nextBytes(content);
        Files.write(folder.resolve("file"), content);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void reads_what_lucene_reads_in_any_order_of_calls(long seed) throws IOException {
        try (FSDirectory plain = new NIOFSDirectory(folder);
                IndexInput theirs = plain.openInput("file", IOContext.DEFAULT);
                IndexInput ours = open()) {
            Random random = new Random(seed);
            same(ours, theirs, random);
            int from = random.nextInt(SIZE / 2);
            int length = 1 + random.nextInt(SIZE / 2);
            same(ours.slice("part", from, length), theirs.slice("part", from, length), random);
            same(ours.slice("part", from, length).clone(), theirs.slice("part", from, length).clone(), random);
        }
    }

    @Test
    void a_clone_begins_where_the_input_stands_and_goes_its_own_way() throws IOException {
        try (IndexInput input = open()) {
            input.seek(10);
            IndexInput clone = input.clone();
            assertThat(clone.getFilePointer()).isEqualTo(10);
            clone.readLong();
            assertThat(input.getFilePointer()).isEqualTo(10);
        }
    }

    @Test
    void nothing_is_read_past_the_end_nor_beyond_a_slice() throws IOException {
        try (BufferInput input = open()) {
            assertThatThrownBy(() -> input.seek(SIZE + 1)).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> input.seek(-1)).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> input.readLong(SIZE - 7)).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> input.readByte(1L << 32)).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> input.slice("part", SIZE - 1, 2)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> input.slice("part", 2, Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
            IndexInput slice = input.slice("part", 10, 6);
            assertThatThrownBy(slice::readLong).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> slice.readFloats(new float[2], 0, 2)).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> slice.readBytes(new byte[7], 0, 7)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void a_closed_input_reads_nothing_while_its_clones_do() throws IOException {
        BufferInput input = open();
        IndexInput clone = input.clone();
        input.close();
        assertThatThrownBy(input::readByte).isInstanceOf(AlreadyClosedException.class);
        assertThatThrownBy(() -> input.readInt(0)).isInstanceOf(AlreadyClosedException.class);
        assertThat(clone.readByte()).isEqualTo(content[0]);
    }

    private BufferInput open() {
        return new BufferInput("file", ByteBuffer.wrap(content));
    }

    private static void same(IndexInput ours, IndexInput theirs, Random random) throws IOException {
        assertThat(ours.length()).isEqualTo(theirs.length());
        for (int i = 0; i < 500; i++) {
            int at = random.nextInt((int) ours.length() + 1);
            ours.seek(at);
            theirs.seek(at);
            int kind = random.nextInt(11);
            int left = (int) ours.length() - at;
            if (left < Long.BYTES) {
                continue;
            }
            int count = 1 + random.nextInt(left / Long.BYTES);
            assertThat(read(ours, kind, at, count)).as("read %d of %d at %d", kind, count, at)
                    .isEqualTo(read(theirs, kind, at, count));
            assertThat(ours.getFilePointer()).isEqualTo(theirs.getFilePointer());
        }
    }

    private static Object read(IndexInput input, int kind, int at, int count) throws IOException {
        RandomAccessInput random = input.randomAccessSlice(0, input.length());
        return switch (kind) {
            case 0 -> input.readByte();
            case 1 -> input.readShort();
            case 2 -> input.readInt();
            case 3 -> input.readLong();
            case 4 -> {
                byte[] bytes = new byte[count + 1];
                input.readBytes(bytes, 1, count);
                yield bytes;
            }
            case 5 -> {
                float[] floats = new float[count + 1];
                input.readFloats(floats, 1, count);
                yield floats;
            }
            case 6 -> {
                long[] longs = new long[count + 1];
                input.readLongs(longs, 1, count);
                yield longs;
            }
            case 7 -> {
                int[] ints = new int[count + 1];
                input.readInts(ints, 1, count);
                yield ints;
            }
            case 8 -> random.readByte(at);
            case 9 -> random.readShort(at) + (long) random.readInt(at);
            default -> random.readLong(at);
        };
    }
}
