package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.index.Hit;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.SearchMode;
import dev.fletching.api.index.TextQuery;
import dev.fletching.api.index.VectorQuery;

class MovedFolderTest {

    private final LuceneIndexes indexes = new LuceneIndexes(LuceneSettings.DEFAULT);

    @TempDir
    Path folder;

    private Path here;
    private List<Hit> found;

    @BeforeEach
    void write() {
        here = folder.resolve("here");
        try (PassageIndex index = indexes.open(here, SecondProcess.SPACE)) {
            for (int i = 0; i < 20; i++) {
                NumberedBatches.commitNext(index);
            }
            found = search(index);
        }
    }

    @Test
    void a_renamed_folder_opens_and_finds_the_same() throws IOException {
        Path there = Files.move(here, folder.resolve("there, with a blank"));
        assertSame(there);
    }

    @Test
    void a_copied_folder_opens_and_finds_the_same() throws IOException {
        Path there = Files.createDirectories(folder.resolve("another/disk/ünïcode"));
        for (Path file : files()) {
            Files.copy(file, there.resolve(file.getFileName()));
        }
        assertSame(there);
        assertSame(here);
    }

    @Test
    void no_file_tells_where_it_was_written() throws IOException {
        for (Path file : files()) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(bytes).as(file.toString()).doesNotContain(folder.toString())
                    .doesNotContain(folder.getFileName().toString());
        }
    }

    private void assertSame(Path place) {
        try (PassageIndex index = indexes.openForSearch(place)) {
            assertThat(search(index)).isEqualTo(found);
        }
        try (PassageIndex index = indexes.open(place, SecondProcess.SPACE)) {
            assertThat(search(index)).isEqualTo(found);
            NumberedBatches.commitNext(index);
            NumberedBatches.assertWhole(index, new Random(3));
        }
    }

    private static List<Hit> search(PassageIndex index) {
        VectorQuery nearest = new VectorQuery(new float[]{1, 5, 7, 9}, SecondProcess.SPACE.model(), 10, SearchMode.APPROXIMATE);
        return Stream.concat(index.search(nearest).stream(), index.search(TextQuery.of("batch 7", 5)).stream()).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(here)) {
            return files.toList();
        }
    }
}
