package dev.fletching.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.index.Filter;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.index.lucene.LuceneIndexes;
import dev.fletching.index.lucene.LuceneSettings;
import dev.fletching.ingest.SecondIngestion.Ended;

/** Real processes that are killed: what they committed is never embedded again, and the index ends as if nothing had happened. */
class KilledIngestionTest {

    private static final int RUNS = 20;
    private static final int FILES = 300;
    private static final int RECORDS = 4000;

    @TempDir
    Path folder;

    @Test
    void killed_runs_go_on_where_they_were_with_new_files_and_with_replaced_ones() throws Exception {
        Path input = Files.createDirectory(folder.resolve("input"));
        Path index = folder.resolve("index");
        write(input, "first");
        Set<String> known = killAndGoOn(input, index, Set.of());
        write(input, "second");
        Files.delete(input.resolve("f7.txt"));
        killAndGoOn(input, index, known);
        try (PassageIndex whole = open(folder.resolve("whole")); PassageIndex killed = open(index)) {
            SecondIngestion.ingest(input, whole, new HashEmbedder(258));
            assertThat(content(killed)).isEqualTo(content(whole)).hasSize(FILES - 1 + RECORDS);
            assertThat(killed.sources()).isEqualTo(whole.sources());
        }
    }

    /** Run until it comes to its end; returns the texts whose vectors are committed then. */
    private Set<String> killAndGoOn(Path input, Path index, Set<String> before) throws Exception {
        Set<String> known = Set.copyOf(before);
        Set<String> embedded = new HashSet<>();
        for (int run = 0; run < RUNS; run++) {
            Ended ended = SecondIngestion.run(input, index, 3 + run % 3);
            Set<String> committed = known;
            assertThat(ended.texts()).doesNotHaveDuplicates().noneMatch(committed::contains);
            embedded.addAll(ended.texts());
            known = committed(index, embedded, before);
            if (ended.whole()) {
                assertThat(run).isPositive();
                return known;
            }
        }
        throw new AssertionError("no run came to its end");
    }

    private Set<String> committed(Path index, Set<String> embedded, Set<String> before) {
        Fingerprints fingerprints = new Fingerprints(new HashEmbedder(258));
        Map<String, String> texts = new TreeMap<>();
        embedded.forEach(text -> texts.put(fingerprints.of(text), text));
        before.forEach(text -> texts.put(fingerprints.of(text), text));
        try (PassageIndex opened = open(index)) {
            Set<String> known = new HashSet<>();
            opened.vectors(texts.keySet()).keySet().forEach(fingerprint -> known.add(texts.get(fingerprint)));
            return known;
        }
    }

    private static PassageIndex open(Path index) {
        return new LuceneIndexes(LuceneSettings.DEFAULT).open(index, SecondIngestion.SPACE);
    }

    private static Map<String, List<Object>> content(PassageIndex index) {
        Map<String, List<Object>> content = new TreeMap<>();
        index.forEach(Filter.ALL, it -> content.put(it.passage().id(),
                List.of(it.passage(), Arrays.toString(it.vector()), it.fingerprint(), it.source().orElseThrow())));
        return content;
    }

    /** Small files of which every third stays, and a large one in which every other record does. */
    private static void write(Path input, String time) throws IOException {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(input.resolve("f" + i + ".txt"),
                    "file number " + i + (i % 3 == 0 ? "" : " of the " + time + " time"));
        }
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            records.append("{\"id\": \"r%d\", \"text\": \"record number %d of the %s time, and longer\"}%n".formatted(i, i,
                    i % 2 == 0 ? "same" : time));
        }
        Files.writeString(input.resolve("g.jsonl"), records);
    }
}
