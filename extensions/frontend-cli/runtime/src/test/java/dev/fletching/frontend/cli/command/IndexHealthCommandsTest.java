package dev.fletching.frontend.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.index.IndexHealth;
import dev.fletching.api.index.IndexHealth.Damage;
import dev.fletching.api.index.VectorSpace;

class IndexHealthCommandsTest {

    private static final Path OLD = Path.of("/an/index");

    private final Cli cli = new Cli();

    @TempDir
    Path folder;

    @BeforeEach
    void addIndex() {
        cli.contributions.addIndex(OLD);
    }

    @Test
    void a_sound_index_is_told_and_ends_with_0() throws IOException {
        assertThat(cli.run("index", "check", OLD.toString())).isZero();
        assertThat(cli.out()).containsPattern("state +sound").containsPattern("model +tiny").containsPattern("passages +1\n")
                .containsPattern("dimensions +3").doesNotContain("remedy");
        assertThat(cli.run("index", "check", "--format", "json", OLD.toString())).isZero();
        assertThat(cli.json().get("sound").asBoolean()).isTrue();
        assertThat(cli.json().get("passages").asInt()).isEqualTo(1);
        assertThat(cli.json().get("damages")).isEmpty();
    }

    @Test
    void a_damaged_file_is_named_with_a_remedy_and_ends_with_1() throws IOException {
        damage(new Damage("_3.cfs", "is not as it was written", OptionalLong.of(7)));
        assertThat(cli.run("index", "check", OLD.toString())).isEqualTo(1);
        assertThat(cli.out()).containsPattern("state +damaged").contains("_3.cfs is not as it was written", "up to 7 passages",
                "fletching index rebuild --into NEW " + OLD, "language      en").contains("3.0 MB");
        assertThat(cli.run("index", "check", "--format", "json", OLD.toString())).isEqualTo(1);
        assertThat(cli.json().get("damages").get(0).get("file").asText()).isEqualTo("_3.cfs");
        assertThat(cli.json().get("damages").get(0).get("passages").asInt()).isEqualTo(7);
        assertThat(cli.json().get("facts").get("language").asText()).isEqualTo("en");
    }

    @Test
    void an_index_of_which_nothing_can_be_read_has_no_rebuild_for_a_remedy() throws IOException {
        cli.contributions.damaged.put(OLD, new IndexHealth(Optional.empty(), 0, new IndexHealth.Size(9, 0, 0), Map.of(),
                List.of(new Damage("segments_2", "is missing", OptionalLong.empty()))));
        assertThat(cli.run("index", "check", OLD.toString())).isEqualTo(1);
        assertThat(cli.out()).contains("segments_2 is missing; nothing can be read without it").doesNotContain("rebuild");
        cli.run("index", "check", "--format", "json", OLD.toString());
        assertThat(cli.json().get("damages").get(0).get("passages").isNull()).isTrue();
        assertThat(cli.json().has("model")).isFalse();
    }

    @Test
    void what_is_no_index_is_told() {
        assertThat(cli.run("index", "check", "/nothing")).isEqualTo(1);
        assertThat(cli.err()).contains("/nothing");
        assertThat(cli.run("index", "check")).isEqualTo(2);
    }

    @Test
    void an_index_is_rebuilt_with_its_vectors_and_appears_when_it_is_complete() throws IOException {
        Path fresh = prepared("new");
        assertThat(cli.run("index", "rebuild", "--into", fresh.toString(), OLD.toString())).isZero();
        assertThat(cli.rebuilt).singleElement().satisfies(request -> {
            assertThat(request.embedder()).isEmpty();
            assertThat(request.whole()).isTrue();
            assertThat(request.into().space()).isEqualTo(request.from().space());
        });
        assertThat(fresh.resolve("content")).exists();
        assertThat(folder.resolve("new.part")).doesNotExist();
        assertThat(cli.out()).containsPattern("passages +1").containsPattern("lost +0");
    }

    @Test
    void an_index_is_rebuilt_with_another_model_and_what_was_lost_is_told() throws IOException {
        damage(new Damage("_3.cfs", "is missing", OptionalLong.of(7)));
        Path fresh = Files.createDirectories(prepared("new"));
        assertThat(cli.run("index", "rebuild", "--into", fresh.toString(), "--model", "asking", OLD.toString())).isZero();
        assertThat(cli.rebuilt).singleElement().satisfies(request -> {
            assertThat(request.embedder()).isPresent();
            assertThat(request.whole()).isFalse();
            assertThat(request.into().space().model()).isEqualTo("asking");
        });
        assertThat(cli.out()).containsPattern("lost +up to 7").contains("_3.cfs is missing");
        Path another = prepared("another");
        cli.run("index", "rebuild", "--into", another.toString(), "--format", "json", OLD.toString());
        assertThat(cli.json().get("lost").asInt()).isEqualTo(7);
        assertThat(cli.json().get("passages").asInt()).isEqualTo(1);
    }

    @Test
    void a_folder_that_holds_something_is_not_written_over() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("full")).resolve("letter"), "dear");
        assertThat(cli.run("index", "rebuild", "--into", folder.resolve("full").toString(), OLD.toString())).isEqualTo(1);
        assertThat(cli.err()).contains("--into must name a folder that is not there yet");
        assertThat(cli.run("index", "rebuild", OLD.toString())).isEqualTo(2);
        assertThat(cli.rebuilt).isEmpty();
    }

    @Test
    void indexing_needs_its_arguments_all_the_same() {
        assertThat(cli.run("index")).isEqualTo(2);
        assertThat(cli.run("index", "--into", "x")).isEqualTo(2);
        assertThat(cli.err()).contains("PATH");
        assertThat(cli.run("index", "notes")).isEqualTo(2);
        assertThat(cli.err()).contains("--into");
    }

    /** The fakes write nothing, so the folder that an index would lie in is made here. */
    private Path prepared(String name) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(name + ".part")).resolve("content"), "");
        return folder.resolve(name);
    }

    private void damage(Damage damage) {
        cli.contributions.damaged.put(OLD,
                new IndexHealth(Optional.of(new VectorSpace("tiny", 3, Similarity.COSINE)), 1,
                        new IndexHealth.Size(3 << 20, 2, 0), Map.of("language", "en"), List.of(damage)));
    }
}
