package dev.fletching.index.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

/** The latest commit of a folder, looked at before it is trusted. Another process may go on to later commits meanwhile. */
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
        return Optional.of(latest(commit -> CommitData.read(folder, commit.getUserData())));
    }

    /** How the index that is there was made. */
    Traits traits(int candidates) throws IOException {
        return latest(commit -> CommitData.traits(commit.getUserData(), candidates));
    }

    /**
     * Compare the checksums of all files of the commit with their content; where {@code whole} is off, look only at their ends,
     * which a truncated file lacks.
     */
    void verify(boolean whole) throws IOException {
        latest(commit -> {
            for (String file : commit.files(true)) {
                verify(file, whole);
            }
            return commit;
        });
    }

    private <T> T latest(Look<T> look) throws IOException {
        for (int left = TRIES;; left--) {
            String name = SegmentInfos.getLastCommitSegmentsFileName(directory);
            try {
                verify(name, true);
                return look.at(SegmentInfos.readCommit(directory, name));
            } catch (NoSuchFileException | FileNotFoundException e) {
                if (left == 0 || name.equals(SegmentInfos.getLastCommitSegmentsFileName(directory))) {
                    throw e;
                }
            }
        }
    }

    private void verify(String file, boolean whole) throws IOException {
        try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
            if (whole) {
                CodecUtil.checksumEntireFile(input);
            } else {
                CodecUtil.retrieveChecksum(input);
            }
        }
    }

    private void requireEmpty() throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME) && !file.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
                throw new FletchingException(
                        "folder '%s' must be empty or hold an index, and holds '%s'. Choose another folder."
                                .formatted(folder, file));
            }
        }
    }

    @FunctionalInterface
    private interface Look<T> {
        T at(SegmentInfos commit) throws IOException;
    }
}
