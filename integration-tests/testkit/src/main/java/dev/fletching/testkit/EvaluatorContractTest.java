package dev.fletching.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ProgressListener;
import dev.fletching.api.evaluation.EvaluationOptions;
import dev.fletching.api.evaluation.EvaluationRequest;
import dev.fletching.api.evaluation.Evaluator;
import dev.fletching.api.evaluation.Report;

/**
 * What every evaluator promises.
 *
 * @since 0.1
 */
public abstract class EvaluatorContractTest {

    @TempDir
    Path folder;

    /** The evaluator to test. */
    protected abstract Evaluator evaluator();

    /**
     * Make a request that it evaluates well, with at least two queries.
     *
     * @param folder an empty folder for the data
     */
    protected abstract EvaluationRequest request(Path folder, EvaluationOptions options) throws IOException;

    /** Make a request whose data are at a path where nothing is. */
    protected abstract EvaluationRequest requestOf(Path absent);

    /** Make a request of a kind that it does not evaluate. */
    protected abstract EvaluationRequest foreignRequest();

    /** Whether a measure has values from 0 to 1 only; counts have not. */
    protected boolean withinZeroAndOne(String measure) {
        return true;
    }

    @Test
    void it_reports_the_measures_that_it_announces_in_that_order() throws IOException {
        Report report = evaluate(EvaluationOptions.DEFAULTS);
        assertThat(evaluator().measures()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(new ArrayList<>(report.measures().keySet())).isEqualTo(evaluator().measures());
        assertThat(report.model()).isNotBlank();
        assertThat(report.dataset()).isNotBlank();
        assertThat(report.queries()).isPositive();
        assertThat(report.documents()).isPositive();
        assertThat(report.seconds()).isNotNegative();
    }

    @Test
    void values_are_finite_and_in_their_range() throws IOException {
        Report report = evaluate(perQuery());
        List<Map<String, Double>> tables = new ArrayList<>(report.perQuery().values());
        tables.add(report.measures());
        tables.forEach(table -> table.forEach((name, value) -> {
            assertThat(value).as(name).isFinite().isNotNegative();
            assertThat(withinZeroAndOne(name) && value > 1).as(name + " above 1").isFalse();
        }));
    }

    @Test
    void queries_are_reported_only_when_they_are_asked_for() throws IOException {
        assertThat(evaluate(EvaluationOptions.DEFAULTS).perQuery()).isEmpty();
        Report report = evaluate(perQuery());
        assertThat(report.perQuery()).hasSize((int) report.queries());
        assertThat(report.perQuery().values())
                .allSatisfy(values -> assertThat(report.measures().keySet()).containsAll(values.keySet()));
    }

    @Test
    void only_the_measures_that_are_asked_for_are_reported() throws IOException {
        String last = evaluator().measures().get(evaluator().measures().size() - 1);
        Report report = evaluate(new EvaluationOptions(List.of(), Set.of(), List.of(last), false));
        assertThat(report.measures()).containsOnlyKeys(last);
        assertThat(report.measures()).containsEntry(last, evaluate(EvaluationOptions.DEFAULTS).measures().get(last));
    }

    @Test
    void it_finds_the_same_from_many_threads() throws IOException {
        EvaluationRequest request = request(empty("data"), perQuery());
        Evaluator evaluator = evaluator();
        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> evaluator.evaluate(request, ProgressListener.SILENT))
                .map(report -> List.of(report.measures(), report.perQuery())).distinct()).hasSize(1);
    }

    @Test
    void progress_never_falls_and_arrives() throws IOException {
        Map<String, Long> reached = new HashMap<>();
        Map<String, Long> totals = new HashMap<>();
        evaluator().evaluate(request(empty("data"), EvaluationOptions.DEFAULTS), (stage, done, total) -> {
            assertThat(done).as(stage).isGreaterThanOrEqualTo(reached.getOrDefault(stage, 0L));
            reached.put(stage, done);
            totals.put(stage, total);
        });
        totals.values().removeIf(total -> total < 0);
        assertThat(reached).isNotEmpty().containsAllEntriesOf(totals);
    }

    @Test
    void missing_data_are_named() {
        assertThatThrownBy(() -> evaluator().evaluate(requestOf(folder.resolve("absent")), ProgressListener.SILENT))
                .isInstanceOf(FletchingException.class).hasMessageContaining("absent");
    }

    @Test
    void a_request_of_another_kind_is_refused() {
        assertThatThrownBy(() -> evaluator().evaluate(foreignRequest(), ProgressListener.SILENT))
                .isInstanceOf(FletchingException.class);
    }

    @Test
    void an_unknown_measure_is_named() {
        EvaluationOptions options = new EvaluationOptions(List.of(), Set.of(), List.of("happiness"), false);
        assertThatThrownBy(() -> evaluate(options)).isInstanceOf(FletchingException.class)
                .hasMessageContaining("'happiness'");
    }

    private Report evaluate(EvaluationOptions options) throws IOException {
        return evaluator().evaluate(request(empty("data"), options), ProgressListener.SILENT);
    }

    private static EvaluationOptions perQuery() {
        return new EvaluationOptions(List.of(), Set.of(), List.of(), true);
    }

    private Path empty(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}
