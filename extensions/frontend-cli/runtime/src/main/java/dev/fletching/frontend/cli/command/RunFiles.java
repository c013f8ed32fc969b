package dev.fletching.frontend.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.fletching.api.FletchingException;
import dev.fletching.api.evaluation.RetrievalDataset;
import dev.fletching.frontend.cli.output.AtomicFile;
import dev.fletching.frontend.cli.output.Failures;

/** Writes runs and judgements to a folder in TREC's formats, each file whole or not at all. Not safe for many threads. */
final class RunFiles {

    private final Path folder;
    private final Set<String> names = new HashSet<>();

    private RunFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Begin a folder of runs, making it where it is not there.
     *
     * @throws FletchingException if it cannot be made, or the data set has ids that the format cannot hold
     */
    static RunFiles at(Path folder, RetrievalDataset dataset) {
        dataset.queries().keySet().forEach(id -> requireWord("query", id));
        dataset.corpus().keySet().forEach(id -> requireWord("document", id));
        try {
            return new RunFiles(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new FletchingException("--save-runs must be a folder that can be made, got '%s': %s. Choose another."
                    .formatted(folder, Failures.reason(e)), e);
        }
    }

    /** Write what a strategy found. */
    void save(PipelineReport one) {
        String name = one.safeName();
        for (int i = 2; !names.add(name); i++) {
            name = one.safeName() + "-" + i;
        }
        String tag = name;
        Map<String, Map<String, Double>> byQuery = one.report().run().byQuery();
        byQuery.values().forEach(found -> found.keySet().forEach(id -> requireWord("document", id)));
        write(name + ".run", out -> byQuery.forEach((query, found) -> {
            int rank = 0;
            for (Map.Entry<String, Double> document : found.entrySet()) {
                out.print(query + " Q0 " + document.getKey() + " " + ++rank + " " + document.getValue().floatValue() + " " + tag
                        + "\n");
            }
        }));
    }

    /** Write the judgements of the queries that were measured. */
    void saveJudgements(RetrievalDataset dataset, Set<String> measured) {
        String name = dataset.name().replaceAll("[^A-Za-z0-9.=_-]+", "_");
        write(name + ".qrels", out -> measured.forEach(query -> dataset.qrels().byQuery().get(query)
                .forEach((document, grade) -> out.print(query + " 0 " + document + " " + grade + "\n"))));
    }

    private void write(String name, Consumer<PrintStream> content) {
        try (AtomicFile file = AtomicFile.at(folder.resolve(name))) {
            try (PrintStream out = new PrintStream(Files.newOutputStream(file.draft()), false, StandardCharsets.UTF_8)) {
                content.accept(out);
                if (out.checkError()) {
                    throw new IOException("the disk may be full");
                }
            }
            file.commit();
        } catch (IOException e) {
            throw new FletchingException(
                    "the run '" + folder.resolve(name) + "' cannot be written: " + Failures.reason(e) + ".",
                    e);
        }
    }

    private static void requireWord(String what, String id) {
        if (id.isEmpty() || id.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw new FletchingException(
                    "id of a %s must be one word to be saved in a run, got '%s'. Rename it, or leave --save-runs out."
                            .formatted(what, id));
        }
    }
}
