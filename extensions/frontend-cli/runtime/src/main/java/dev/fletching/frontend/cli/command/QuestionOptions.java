package dev.fletching.frontend.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Filter;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.retrieval.RetrievalRequest;
import dev.fletching.frontend.cli.input.JsonVector;
import dev.fletching.frontend.cli.input.Texts;
import dev.fletching.frontend.cli.output.Terminal;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What to look for: words, what is like a document, or what is near a vector. */
final class QuestionOptions {

    private static final String STANDARD_INPUT = "-";

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for, in plain words; - reads queries from standard input, one a line.")
    private List<String> words = List.of();

    @Option(names = "--input", paramLabel = "FILE", description = "Read queries from a UTF-8 file: one a line, or JSON Lines with a field 'text' where the name ends in .jsonl.")
    private Optional<Path> input = Optional.empty();

    @Option(names = "--like", paramLabel = "ID", description = "Find what is like a document of the index, or like a passage; may be repeated.")
    private List<String> like = List.of();

    @Option(names = "--vectors", paramLabel = "FILE", description = "Find what is near vectors, one a line: an array of numbers, or what 'fletching embed --format jsonl' prints. - reads standard input.")
    private Optional<String> vectors = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Refuse none of the ways to ask, and more than one. */
    void check() {
        if (Stream.of(!words.isEmpty(), input.isPresent(), !like.isEmpty(), vectors.isPresent()).filter(asked -> asked)
                .count() != 1) {
            throw new ParameterException(spec.commandLine(),
                    "Give a query, --input FILE, - for standard input, --like ID or --vectors FILE, and only one of them.");
        }
    }

    /** The questions as they are written. */
    Texts texts(Terminal terminal) {
        if (!like.isEmpty()) {
            return Texts.of(like);
        }
        if (vectors.isPresent()) {
            return vectors.get().equals(STANDARD_INPUT) ? Texts.ofStream(terminal.in()) : Texts.linesOf(Path.of(vectors.get()));
        }
        if (input.isPresent()) {
            return input.get().toString().equals(STANDARD_INPUT) ? Texts.ofStream(terminal.in()) : Texts.ofFile(input.get());
        }
        if (words.equals(List.of(STANDARD_INPUT))) {
            return Texts.ofStream(terminal.in());
        }
        String query = String.join(" ", words);
        if (query.isBlank()) {
            throw new FletchingException("QUERY must not be blank, got '" + query + "'. Say what to look for.");
        }
        return Texts.of(List.of(query));
    }

    /** A question as results show it. */
    String shown(String text) {
        return vectors.isPresent() ? "vector" : text;
    }

    /** What one question asks of an index. */
    RetrievalRequest request(String text, PassageIndex index, int k, Filter filter) {
        if (!like.isEmpty()) {
            RetrievalRequest request = RetrievalRequest.like(index, text, k);
            return request.withFilter(request.filter().and(filter));
        }
        if (vectors.isPresent()) {
            return RetrievalRequest.of(JsonVector.of(text, "vector"), k).withFilter(filter);
        }
        return new RetrievalRequest(text, k, filter);
    }
}
