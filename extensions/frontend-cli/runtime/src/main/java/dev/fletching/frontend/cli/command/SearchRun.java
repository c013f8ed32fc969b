package dev.fletching.frontend.cli.command;

import java.io.PrintStream;
import java.util.function.Function;

import dev.fletching.api.FletchingException;
import dev.fletching.frontend.cli.input.Texts;
import dev.fletching.frontend.cli.output.Display;
import dev.fletching.frontend.cli.output.Json;
import dev.fletching.frontend.cli.output.ProgressLine;
import dev.fletching.frontend.cli.output.Terminal;

/** Answers queries one after the other and shows what was found. For one use. */
final class SearchRun {

    private final Function<String, SearchResults> search;
    private final Terminal terminal;
    private long answered;

    SearchRun(Function<String, SearchResults> search, Terminal terminal) {
        this.search = search;
        this.terminal = terminal;
    }

    /**
     * Answer all queries; blank ones are passed over and counted.
     *
     * @throws FletchingException if there is no query
     */
    void print(Texts queries, SearchFormat format) {
        if (!queries.hasNext()) {
            throw new FletchingException(queries.name() + " must hold at least one query, got none. Write one query a line.");
        }
        String first = queries.next();
        boolean alone = !queries.hasNext();
        if (format == SearchFormat.JSON && !alone) {
            terminal.out().print("[\n");
        }
        try (ProgressLine progress = terminal.progress()) {
            long total = terminal.interactive() && !alone ? queries.expected() : 1;
            for (String query = first;; query = queries.next()) {
                if (!query.isBlank()) {
                    print(search.apply(query), format, alone);
                    progress.progress("searching", answered, total);
                }
                if (!queries.hasNext()) {
                    break;
                }
            }
        }
        if (format == SearchFormat.JSON && !alone) {
            terminal.out().print("]\n");
        }
        if (queries.blank() > 0) {
            terminal.warn("blank queries: " + queries.blank() + "; they were passed over");
        }
    }

    private void print(SearchResults results, SearchFormat format, boolean alone) {
        PrintStream out = terminal.out();
        switch (format) {
            case JSON -> {
                out.print(answered > 0 ? ",\n" : "");
                Json.document(out, results::write);
            }
            case JSONL -> {
                Json.compact(out, results::write);
                out.print('\n');
                out.flush();
            }
            case TABLE -> {
                if (!alone) {
                    out.print(answered > 0 ? "\n" : "");
                    out.println("QUERY  " + Display.oneLine(results.query()));
                }
                results.print(terminal);
            }
        }
        answered++;
    }
}
