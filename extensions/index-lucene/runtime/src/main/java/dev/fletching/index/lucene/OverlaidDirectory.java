package dev.fletching.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A folder with another list of segments, which is in memory; the folder itself stays as it is. Safe for many threads once the
 * list is written.
 */
final class OverlaidDirectory extends FilterDirectory {

    private final Directory memory = new ByteBuffersDirectory();

    OverlaidDirectory(Directory folder) {
        super(folder);
    }

    @Override
    public String[] listAll() throws IOException {
        Stream<String> below = Arrays.stream(in.listAll()).filter(file -> !isList(file));
        return Stream.concat(below, Arrays.stream(memory.listAll())).sorted().toArray(String[]::new);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return place(name).openInput(name, context);
    }

    @Override
    public ChecksumIndexInput openChecksumInput(String name) throws IOException {
        return place(name).openChecksumInput(name);
    }

    @Override
    public long fileLength(String name) throws IOException {
        return place(name).fileLength(name);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return memory.createOutput(name, context);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        memory.rename(from, to);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        memory.deleteFile(name);
    }

    @Override
    public void sync(Collection<String> names) {}

    @Override
    public void syncMetaData() {}

    private Directory place(String name) {
        return isList(name) ? memory : in;
    }

    private static boolean isList(String name) {
        return name.startsWith(IndexFileNames.SEGMENTS) || name.startsWith(IndexFileNames.PENDING_SEGMENTS);
    }
}
