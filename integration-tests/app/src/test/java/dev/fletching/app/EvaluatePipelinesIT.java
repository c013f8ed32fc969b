package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.testkit.SharedData;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;

@QuarkusMainIntegrationTest
class EvaluatePipelinesIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void strategies_are_measured_side_by_side_and_their_saved_runs_alike(QuarkusMainLauncher launcher) throws IOException {
        JsonNode reports = evaluate(launcher, dataset(), "--strategy", "bm25", "--strategy", "tf-idf", "--strategy", "dense",
                "--strategy", "hybrid(dense-weight=0.4),collapse", "--measure", "ndcg@10,ndcg_cut_10,map", "--save-runs",
                folder.resolve("runs").toString());
        assertThat(reports).hasSize(4);
        List<String> runs = List.of("bm25.run", "tf-idf.run", "dense.all-minilm-l6-v2-q.run",
                "hybrid_dense-weight=0.4_collapse.all-minilm-l6-v2-q.run");
        for (int i = 0; i < runs.size(); i++) {
            JsonNode measured = JSON.readTree(launch(launcher, "evaluate", "run", "--qrels",
                    folder.resolve("runs/questions.qrels").toString(), "--run",
                    folder.resolve("runs/" + runs.get(i)).toString(),
                    "--complete", "--measure", "map,ndcg_cut_10", "--format", "json")).get("measures");
            for (String measure : List.of("map", "ndcg_cut_10")) {
                assertThat(measured.get(measure).asDouble()).as(runs.get(i) + " " + measure)
                        .isCloseTo(reports.get(i).get("measures").get(measure).asDouble(), within(1e-9));
            }
        }
        assertThat(reports.get(2).get("measures").get("ndcg@10").asDouble()).isEqualTo(1);
        assertThat(reports.get(0).get("model").isNull()).isTrue();
    }

    @Test
    void an_index_of_the_documents_is_measured_by_the_ids_of_its_records(QuarkusMainLauncher launcher) throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.jsonl"), """
                {"id": "owl", "text": "An owl hears a mouse in the dark."}
                {"id": "bread", "text": "Knead the dough and bake it for forty minutes."}
                """);
        launch(launcher, "index", "--into", folder.resolve("index").toString(), notes.toString());
        JsonNode reports = evaluate(launcher, dataset(), "--strategy", "bm25", "--strategy", "dense", "--in",
                folder.resolve("index").toString(), "--measure", "accuracy@1");
        assertThat(reports.findValues("accuracy@1")).extracting(JsonNode::asDouble).containsExactly(0.5, 1.0);
    }

    @Test
    void a_process_that_is_told_to_end_leaves_no_index_behind() throws IOException {
        String queries = IntStream.range(0, 50_000).mapToObj(i -> "\"q%d\": \"owl number %d\"".formatted(i, i))
                .collect(Collectors.joining(", "));
        String relevant = IntStream.range(0, 50_000).mapToObj(i -> "\"q%d\": [\"owl\"]".formatted(i))
                .collect(Collectors.joining(", "));
        Path large = Files.writeString(folder.resolve("large.json"),
                "{\"queries\": {%s}, \"corpus\": {\"owl\": \"An owl.\"}, \"relevant_docs\": {%s}}".formatted(queries,
                        relevant));
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(Application.command("evaluate", "retrieval", "--dataset", large.toString(),
                "--strategy", "bm25"));
        command.add(1, "-Djava.io.tmpdir=" + temporary);
        Application.Started started = Application.start(folder, Map.of(), command);
        while (started.process().isAlive() && indexes(temporary) == 0) {
            Thread.onSpinWait();
        }
        started.process().destroy();
        assertThat(started.await().exitCode()).isEqualTo(143);
        assertThat(indexes(temporary)).isZero();
    }

    @Test
    void words_of_a_real_collection_are_found_as_well_as_lucene_finds_them(QuarkusMainLauncher launcher) throws IOException {
        Path cacm = SharedData.require("data/cacm");
        JsonNode reports = evaluate(launcher, cacm, "--strategy", "bm25", "--measure", "ndcg@10");
        assertThat(reports.get(0).get("queries").asInt()).isEqualTo(52);
        assertThat(reports.get(0).get("measures").get("ndcg@10").asDouble()).isGreaterThan(0.44);
    }

    private static long indexes(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(path -> path.getFileName().toString().startsWith("fletching-evaluate")).count();
        }
    }

    private static JsonNode evaluate(QuarkusMainLauncher launcher, Path dataset, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("evaluate", "retrieval", "--dataset", dataset.toString(), "--format", "json"));
        arguments.addAll(List.of(options));
        return JSON.readTree(launch(launcher, arguments.toArray(String[]::new)));
    }

    private static String launch(QuarkusMainLauncher launcher, String... arguments) {
        LaunchResult result = launcher.launch(arguments);
        assertThat(result.exitCode()).as(result.getErrorOutput()).isZero();
        return result.getOutput();
    }

    private Path dataset() throws IOException {
        return Files.writeString(folder.resolve("questions.json"),
                """
                        {"queries": {"q1": "who hunts mice at night?", "q2": "baking a loaf"},
                         "corpus": {"owl": "An owl hears a mouse in the dark.", "bread": "Knead the dough and bake it for forty minutes."},
                         "relevant_docs": {"q1": ["owl"], "q2": ["bread"]}}
                        """);
    }
}
