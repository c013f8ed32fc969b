package dev.fletching.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.testkit.SharedData;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;

@QuarkusMainIntegrationTest
class ExamplesIT {

    private static final Path DOCS = Path.of("../../docs").toAbsolutePath().normalize();
    private static final List<String> FOLDERS = List.of("--into", "--in");

    @TempDir
    Path folder;

    @Test
    void the_guides_examples_print_what_the_guide_says(QuarkusMainLauncher launcher) throws IOException {
        List<GuideCommand> commands = GuideCommand.of(DOCS.resolve("guide/examples.md"));
        assertThat(commands).hasSizeGreaterThan(7);
        for (GuideCommand command : commands) {
            List<String> printed = launch(launcher, command.arguments()).lines()
                    .map(line -> line.replace(DOCS.getParent() + "/", "")).toList();
            int last = command.output().indexOf("…");
            List<String> expected = last < 0 ? command.output() : command.output().subList(0, last);
            List<String> compared = last < 0 ? printed : printed.subList(0, Math.min(last, printed.size()));
            assertThat(compared).as(String.join(" ", command.arguments())).map(ExamplesIT::withoutScore)
                    .isEqualTo(expected.stream().map(ExamplesIT::withoutScore).toList());
        }
    }

    @Test
    void occupations_are_found_for_some_python_for_ai(QuarkusMainLauncher launcher) throws IOException {
        Path jobs = SharedData.require("data/jobs/onet_job_title_des.csv").toAbsolutePath();
        assertThat(launch(launcher, List.of("index", "--into", "onet", jobs.toString()))).contains("documents  1110");
        assertThat(titles(launcher, "search", "--in", "onet", "--format", "json", "I need some Python for AI"))
                .contains("Robotics Engineers");
        assertThat(titles(launcher, "search", "--in", "onet", "--strategy", "hybrid", "--format", "json",
                "I need some Python for AI")).contains("Computer Programmers");
    }

    @Test
    void movies_of_one_kind_are_recommended_for_each_other(QuarkusMainLauncher launcher) throws IOException {
        Path movies = SharedData.require("data/genai-movies/movies.csv").toAbsolutePath();
        launch(launcher, List.of("index", "--into", "seed", movies.toString()));
        assertThat(titles(launcher, like(6))).containsExactly("Ghostbusters II");
        assertThat(titles(launcher, like(8))).containsExactly("Seven");
        assertThat(titles(launcher, like(10))).containsExactly("The Hobbit");
    }

    private static String[] like(int line) {
        return new String[]{"search", "--in", "seed", "-k", "1", "--format", "json", "--like", "movies.csv#line-" + line};
    }

    private List<String> titles(QuarkusMainLauncher launcher, String... arguments) throws IOException {
        JsonNode answer = new ObjectMapper().readTree(launch(launcher, List.of(arguments)));
        return answer.get("results").findValuesAsText("title");
    }

    private String launch(QuarkusMainLauncher launcher, List<String> arguments) {
        String[] placed = new String[arguments.size()];
        for (int i = 0; i < placed.length; i++) {
            String argument = arguments.get(i);
            placed[i] = i > 0 && FOLDERS.contains(arguments.get(i - 1))
                    ? folder.resolve(argument).toString()
                    : argument.startsWith("docs/") ? DOCS.getParent().resolve(argument).toString() : argument;
        }
        LaunchResult result = launcher.launch(placed);
        assertThat(result.exitCode()).as(result.getErrorOutput()).isZero();
        return result.getOutput();
    }

    /** Vectors of 8-bit models differ a little from processor to processor. */
    private static String withoutScore(String line) {
        return line.replaceAll("\\d+\\.\\d{4}", "#");
    }
}
