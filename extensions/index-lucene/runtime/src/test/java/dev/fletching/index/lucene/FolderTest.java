package dev.fletching.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;

class FolderTest {

    private static final VectorSpace SPACE = new VectorSpace("m", 2, Similarity.DOT);

    private final LuceneIndexes indexes = new LuceneIndexes(LuceneSettings.DEFAULT);

    @TempDir
    Path folder;

    @Test
    void a_folder_that_holds_something_else_is_refused_and_left_alone() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "dear");
        assertRefused(folder, "must be empty or hold an index", "'letter.txt'");
        assertThat(Files.list(folder)).containsExactly(letter);
    }

    @Test
    void a_lucene_index_of_someone_else_is_refused_and_left_alone() throws IOException {
        write(Map.of());
        Map<String, Long> before = sizes();
        assertRefused(folder, "holds another Lucene index");
        assertThat(sizes()).isEqualTo(before);
    }

    @Test
    void an_older_format_is_refused() throws IOException {
        Map<String, String> data = new TreeMap<>(CommitData.write(SPACE, LuceneSettings.DEFAULT.traits()));
        data.put("fletching.format", "2");
        write(data);
        assertRefused(folder, "must be 3", "got 2", "index again");
    }

    @Test
    void a_newer_format_is_refused() throws IOException {
        Map<String, String> data = new TreeMap<>(CommitData.write(SPACE, LuceneSettings.DEFAULT.traits()));
        data.put("fletching.format", "4");
        write(data);
        assertRefused(folder, "at most 3, got 4", "Update Fletching");
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertRefused(file, file.toString());
        assertRefused(file.resolve("below"), "file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/fletching", "/sys/fletching", "/dev/null/fletching"})
    void a_place_where_nothing_can_be_made_is_refused(String place) {
        assumeThat(Path.of(place).getParent()).exists();
        assertRefused(Path.of(place), place);
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused_for_writing_and_searched_all_the_same() {
        indexes.open(folder, SPACE).close();
        LuceneIndexes readOnly = new LuceneIndexes(LuceneSettings.DEFAULT, at -> new ReadOnlyDirectory(FSDirectory.open(at)));
        assertThatThrownBy(() -> readOnly.open(folder, SPACE)).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll(folder.toString(), "mend its rights");
        try (PassageIndex index = readOnly.openForSearch(folder)) {
            assertThat(index.count()).isZero();
        }
    }

    @Test
    void an_empty_folder_has_nothing_to_search_and_stays_empty() throws IOException {
        assertThatThrownBy(() -> indexes.openForSearch(folder)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("holds none");
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void an_index_that_is_made_anew_with_another_model_is_not_searched_by_mistake() throws IOException {
        indexes.open(folder, SPACE).close();
        try (PassageIndex index = indexes.openForSearch(folder)) {
            write(CommitData.write(new VectorSpace("other", 2, Similarity.DOT), LuceneSettings.DEFAULT.traits()));
            assertThatThrownBy(index::count).isInstanceOf(FletchingException.class).hasMessageContaining("'other'");
        }
    }

    private void assertRefused(Path place, String... words) {
        assertThatThrownBy(() -> indexes.open(place, SPACE)).isInstanceOf(FletchingException.class)
                .hasMessageContainingAll(words);
        assertThatThrownBy(() -> indexes.openForSearch(place)).isInstanceOf(FletchingException.class)
                .hasMessageContaining(place.toString());
    }

    private void write(Map<String, String> data) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
    }

    private Map<String, Long> sizes() throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (Path file : Files.list(folder).toList()) {
            sizes.put(file.getFileName().toString(), Files.size(file));
        }
        return sizes;
    }

    private static final class ReadOnlyDirectory extends FilterDirectory {

        ReadOnlyDirectory(Directory directory) {
            super(directory);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            throw new AccessDeniedException(name);
        }

        @Override
        public Lock obtainLock(String name) throws IOException {
            throw new AccessDeniedException(name);
        }
    }
}
