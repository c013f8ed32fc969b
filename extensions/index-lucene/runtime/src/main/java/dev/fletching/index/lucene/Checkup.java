package dev.fletching.index.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

import dev.fletching.api.index.IndexHealth;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.index.lucene.Inspection.Found;

/** Tells what is left of an index, and opens it. */
final class Checkup {

    private final Path folder;
    private final Directory directory;
    private final LuceneSettings settings;

    Checkup(Path folder, Directory directory, LuceneSettings settings) {
        this.settings = settings;
        this.folder = folder;
        this.directory = directory;
    }

    /** Open the sound segments for searching; closing that closes the directory. */
    PassageIndex openSound() throws IOException {
        Found found = new Inspection(folder, directory).find();
        if (!found.readable()) {
            throw Failures.unreadable(folder, found.damages().get(0));
        }
        return new SearchOnlyIndex(sound(found));
    }

    IndexHealth check() throws IOException {
        Found found = new Inspection(folder, directory).find();
        if (!found.readable()) {
            return new IndexHealth(Optional.empty(), 0, new IndexHealth.Size(bytes(), 0, 0), Map.of(), found.damages());
        }
        OpenFolder sound = sound(found);
        try (Committed committed = new Committed(sound)) {
            int segments = found.commit().size();
            int deleted = 0;
            for (SegmentCommitInfo segment : found.commit()) {
                deleted += segment.getDelCount();
            }
            return new IndexHealth(Optional.of(sound.space()), committed.count(),
                    new IndexHealth.Size(bytes(), segments, deleted), facts(found.commit(), sound.traits()), found.damages());
        }
    }

    private OpenFolder sound(Found found) throws IOException {
        VectorSpace space = CommitData.read(folder, found.commit().getUserData());
        Traits traits = CommitData.traits(found.commit().getUserData(), settings.graph().efSearch());
        Directory overlaid = new OverlaidDirectory(directory);
        found.commit().clone().commit(overlaid);
        return new OpenFolder(folder, overlaid, space, traits);
    }

    private static Map<String, String> facts(SegmentInfos commit, Traits traits) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("format", Integer.toString(CommitData.FORMAT));
        facts.put("language", traits.language().code());
        facts.put("quantisation", traits.quantisation().id());
        facts.put("lucene", commit.getCommitLuceneVersion().toString());
        return facts;
    }

    private long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            try {
                bytes += directory.fileLength(file);
            } catch (NoSuchFileException | FileNotFoundException e) {
                // Another process removed it meanwhile.
            }
        }
        return bytes;
    }
}
