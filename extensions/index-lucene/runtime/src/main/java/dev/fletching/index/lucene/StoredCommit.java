package dev.fletching.index.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.VectorSpace;

/** The latest commit of a folder, looked at before it is trusted. */
final class StoredCommit {

    private static final int TRIES = 10;

    private final Path folder;
    private final Directory directory;

    StoredCommit(Path folder, Directory directory) {
        this.folder = folder;
        this.directory = directory;
    }

    /** Find the space of the index, or nothing where the folder is empty; refuses a folder that holds something else. */
    Optional<VectorSpace> space() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            requireEmpty();
            return Optional.empty();
        }
        return Optional.of(CommitData.read(folder, SegmentInfos.readLatestCommit(directory).getUserData()));
    }

    /**
     * Compare the checksums of all files of the commit with their content; where {@code whole} is off, look only at their ends,
     * which a truncated file lacks. Another process may go on to later commits meanwhile.
     */
    void verify(boolean whole) throws IOException {
        for (int left = TRIES;; left--) {
            SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
            try {
                verify(commit, whole);
                return;
            } catch (NoSuchFileException | FileNotFoundException e) {
                boolean latest = SegmentInfos.getLastCommitGeneration(directory) == commit.getLastGeneration();
                if (latest || left == 0) {
                    throw e;
                }
            }
        }
    }

    private void verify(SegmentInfos commit, boolean whole) throws IOException {
        for (String file : commit.files(true)) {
            try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
                if (whole) {
                    CodecUtil.checksumEntireFile(input);
                } else {
                    CodecUtil.retrieveChecksum(input);
                }
            }
        }
    }

    private void requireEmpty() throws IOException {
        List<String> others = new ArrayList<>();
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME) && !file.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
                others.add(file);
            }
        }
        if (!others.isEmpty()) {
            throw new FletchingException(
                    "folder '%s' must be empty or hold an index, and holds '%s'. Choose another folder.".formatted(folder,
                            others.get(0)));
        }
    }
}
