package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.StringHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids of segments are random in every process, an executable's too: Lucene tells indexes apart by them. */
class SegmentIdsIT {

    @TempDir
    Path folder;

    @Test
    void two_processes_give_their_segments_different_ids() throws IOException {
        Path document = Files.writeString(folder.resolve("a.txt"), "An arrow flies true.");
        List<String> ids = new ArrayList<>();
        for (String index : List.of("one", "two")) {
            Path into = folder.resolve(index);
            assertThat(Application.start(folder, Map.of(), "index", "--into", into.toString(), document.toString()).await()
                    .exitCode()).isZero();
            ids.addAll(ids(into));
        }
        assertThat(ids).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
    }

    private static List<String> ids(Path index) throws IOException {
        try (Directory directory = FSDirectory.open(index)) {
            SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
            List<String> ids = new ArrayList<>(List.of(StringHelper.idToString(infos.getId())));
            for (SegmentCommitInfo segment : infos) {
                ids.add(StringHelper.idToString(segment.info.getId()));
            }
            return ids;
        }
    }
}
