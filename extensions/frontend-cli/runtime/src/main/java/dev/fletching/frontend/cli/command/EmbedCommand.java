package dev.fletching.frontend.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedders;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.frontend.cli.input.Texts;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns texts into vectors. */
@Command(name = "embed", description = "Turn texts into vectors.", sortOptions = false, footerHeading = "%nExamples:%n", footer = {
    "  fletching embed 'a red fox'",
    "  fletching embed --type query --format jsonl --input questions.txt",
    "  fletching embed --input articles.jsonl --format npy --output articles.npy",
    "  sort words.txt | fletching embed --format jsonl -"})
final class EmbedCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "Texts to embed; - reads them from standard input, one a line.")
    private List<String> texts = List.of();

    @Option(names = "--input", paramLabel = "FILE", description = "Read texts from a UTF-8 file: one a line, or JSON Lines with a field 'text' where the name ends in .jsonl.")
    private Optional<Path> input = Optional.empty();

    @Mixin
    private ModelOptions model;

    @Option(names = "--type", paramLabel = "TYPE", defaultValue = "document", converter = RoleName.class, description = "query or document: models with prompts treat the two differently. Default: ${DEFAULT-VALUE}.")
    private TextRole role;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = "${COMPLETION-CANDIDATES}. jsonl and npy take little memory for any number of texts. Default: ${DEFAULT-VALUE}.")
    private EmbedFormat format;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to a file, which appears when it is complete. Default: standard output.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    private final Embedders embedders;
    private final Terminal terminal;

    @Inject
    EmbedCommand(Embedders embedders, Terminal terminal) {
        this.embedders = embedders;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        requireOneSource();
        try (Texts source = source()) {
            if (!source.hasNext()) {
                throw new FletchingException(source.name() + " must hold at least one text, got none. Write one text a line.");
            }
            try (Embedder embedder = model.open(embedders, terminal)) {
                new EmbeddingRun(embedder, role, terminal).write(source, format, output);
            }
            if (source.blank() > 0) {
                terminal.warn("blank texts: " + source.blank() + "; their vectors mean little");
            }
        }
        return 0;
    }

    private void requireOneSource() {
        if (!texts.isEmpty() && input.isPresent()) {
            throw mistake("Give texts or --input, not both.");
        }
        if (texts.isEmpty() && input.isEmpty()) {
            throw mistake("Give texts, --input FILE, or - for standard input.");
        }
        if (texts.size() > 1 && texts.contains(STANDARD_INPUT)) {
            throw mistake("Give texts or - for standard input, not both.");
        }
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).isBlank()) {
                throw mistake("TEXT " + (i + 1) + " must not be blank, got '" + texts.get(i) + "'.");
            }
        }
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Texts source() {
        if (input.isPresent()) {
            return input.get().toString().equals(STANDARD_INPUT) ? Texts.ofStream(terminal.in()) : Texts.ofFile(input.get());
        }
        return texts.get(0).equals(STANDARD_INPUT) ? Texts.ofStream(terminal.in()) : Texts.of(texts);
    }
}
