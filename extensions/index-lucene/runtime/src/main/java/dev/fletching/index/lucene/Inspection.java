package dev.fletching.index.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

import dev.fletching.api.index.IndexHealth.Damage;

/**
 * Compares the checksums of all files of the latest commit with their content, and tells the sound segments from the others.
 * Another process may go on to later commits meanwhile.
 */
final class Inspection {

    private static final int TRIES = 10;
    private static final String DESCRIPTION = ".si";

    private final Path folder;
    private final Directory directory;

    Inspection(Path folder, Directory directory) {
        this.folder = folder;
        this.directory = directory;
    }

    /**
     * What was found.
     *
     * @param commit the latest commit, less its damaged segments; without any where its list cannot be read
     * @param readable whether the list of segments can be read
     * @param damages what is damaged
     */
    record Found(SegmentInfos commit, boolean readable, List<Damage> damages) {}

    /** Read all files. */
    Found find() throws IOException {
        for (int left = TRIES;; left--) {
            String list = SegmentInfos.getLastCommitSegmentsFileName(directory);
            Found found = find(list);
            if (found.damages().isEmpty() || left == 0
                    || String.valueOf(list).equals(SegmentInfos.getLastCommitSegmentsFileName(directory))) {
                return found;
            }
        }
    }

    private Found find(@Nullable String list) throws IOException {
        if (list == null) {
            return unreadable(requireLeftOvers(), "is missing, and nothing else tells which files belong to the index");
        }
        List<Damage> damages = new ArrayList<>();
        inspect(list, OptionalLong.empty(), damages);
        if (!damages.isEmpty()) {
            return unreadable(damages);
        }
        SegmentInfos commit;
        try {
            commit = SegmentInfos.readCommit(directory, list);
        } catch (IndexFormatTooNewException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return withoutDescription(e, list);
        }
        for (SegmentCommitInfo segment : commit.clone()) {
            inspect(segment, commit, damages);
        }
        return new Found(commit, true, damages);
    }

    /** Name the segments' descriptions that are damaged: without one of them the list cannot be read. */
    private Found withoutDescription(Exception failure, String list) throws IOException {
        List<Damage> damages = new ArrayList<>();
        for (String file : directory.listAll()) {
            if (file.endsWith(DESCRIPTION)) {
                inspect(file, OptionalLong.empty(), damages);
            }
        }
        return damages.isEmpty() ? unreadable(fileOf(failure, list), reason(failure)) : unreadable(damages);
    }

    /** Take a segment out of the commit where one of its files is damaged. */
    private void inspect(SegmentCommitInfo segment, SegmentInfos commit, List<Damage> damages) throws IOException {
        List<Damage> own = new ArrayList<>();
        long passages = segment.info.maxDoc() - segment.getDelCount();
        for (String file : new TreeSet<>(segment.files())) {
            inspect(file, OptionalLong.of(own.isEmpty() ? passages : 0), own);
        }
        if (!own.isEmpty()) {
            commit.asList().stream().filter(one -> one.info.name.equals(segment.info.name)).findFirst()
                    .ifPresent(commit::remove);
            damages.addAll(own);
        }
    }

    private void inspect(String file, OptionalLong passages, List<Damage> damages) {
        try (IndexInput input = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(input);
        } catch (IOException | RuntimeException e) {
            damages.add(new Damage(file, reason(e), passages));
        }
    }

    private static Found unreadable(String file, String reason) {
        return unreadable(List.of(new Damage(file, reason, OptionalLong.empty())));
    }

    private static Found unreadable(List<Damage> damages) {
        return new Found(new SegmentInfos(Version.LATEST.major), false, damages);
    }

    /** The list that must have been there, where files of segments are; else there is no index. */
    private String requireLeftOvers() throws IOException {
        if (Arrays.stream(directory.listAll()).noneMatch(file -> IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches())) {
            throw Failures.missing(folder);
        }
        return IndexFileNames.SEGMENTS;
    }

    /** The file of a segment that a failure or its causes name, or the list. */
    private static String fileOf(Exception failure, String list) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            Optional<String> named = Arrays.stream(String.valueOf(at.getMessage()).split("[^A-Za-z0-9_.]+"))
                    .filter(word -> IndexFileNames.CODEC_FILE_PATTERN.matcher(word).matches()).findFirst();
            if (named.isPresent()) {
                return named.get();
            }
        }
        return list;
    }

    private static String reason(Exception failure) {
        if (missing(failure) || failure.getCause() instanceof Exception cause && missing(cause)) {
            return "is missing";
        }
        if (failure instanceof EOFException) {
            return "ends too early";
        }
        return failure instanceof CorruptIndexException corrupt
                ? "is not as it was written: " + corrupt.getOriginalMessage()
                : "cannot be read: " + failure;
    }

    private static boolean missing(Exception failure) {
        return failure instanceof NoSuchFileException || failure instanceof FileNotFoundException;
    }
}
