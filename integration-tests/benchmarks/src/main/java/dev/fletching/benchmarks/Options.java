package dev.fletching.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.fletching.benchmarks.peer.Model;
import dev.fletching.benchmarks.peer.PeerKind;

/**
 * What to measure.
 *
 * @param rounds how often every peer runs every workload; positive
 * @param workloads which, in order
 * @param peers which, in order
 * @param model on which model
 * @param data folder of the collections
 * @param output folder for the two reports
 */
record Options(int rounds, Set<Workload> workloads, Set<PeerKind> peers, Model model, Path data, Path output) {

    private static final int MOST = 9_999;

    static final String HELP = """
            Measures the embedder beside its peers, in alternating processes.

              --rounds N         how often every peer runs every workload (5)
              --workloads LIST   of golden, w1, w2, w3 (all)
              --peers LIST       of %s (all)
              --model NAME       %s (the first)
              --data FOLDER      where the collections are (../shared)
              --output FOLDER    where benchmarks.md and benchmarks.json go (target)
            """.formatted(names(PeerKind.values(), PeerKind::id), names(Model.values(), Model::id));

    static Options parse(String... arguments) {
        return Arguments.parse(new Options(5, EnumSet.allOf(Workload.class), EnumSet.allOf(PeerKind.class), Model.MINILM,
                Path.of("../shared"), Path.of("target")), Options::with, arguments);
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--rounds" -> new Options(Arguments.positive(name, value, MOST), workloads, peers, model, data, output);
            case "--workloads" -> new Options(rounds, set(value, Workload::find, Workload.class), peers, model, data, output);
            case "--peers" -> new Options(rounds, workloads, set(value, PeerKind::find, PeerKind.class), model, data, output);
            case "--model" -> new Options(rounds, workloads, peers, one(value, Model::find), data, output);
            case "--data" -> new Options(rounds, workloads, peers, model, Path.of(value), output);
            case "--output" -> new Options(rounds, workloads, peers, model, data, Path.of(value));
            default -> throw new UsageException("option must be one of those below, got '" + name + "'.\n\n" + HELP);
        };
    }

    private static <E extends Enum<E>> Set<E> set(String value, Function<String, Optional<E>> finder, Class<E> type) {
        List<E> found = new ArrayList<>();
        for (String name : value.split(",")) {
            found.add(one(name, finder));
        }
        Set<E> set = EnumSet.noneOf(type);
        set.addAll(found);
        return set;
    }

    private static <E> E one(String name, Function<String, Optional<E>> finder) {
        return finder.apply(name.strip()).orElseThrow(
                () -> new UsageException("a name must be one of those below, got '" + name.strip() + "'.\n\n" + HELP));
    }

    private static <E> String names(E[] values, Function<E, String> id) {
        return String.join(", ", Arrays.stream(values).map(id).toList());
    }
}
