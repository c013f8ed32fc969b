package dev.fletching.frontend.cli.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.frontend.cli.input.Texts;
import dev.fletching.frontend.cli.output.AtomicFile;
import dev.fletching.frontend.cli.output.Failures;
import dev.fletching.frontend.cli.output.NpyFile;
import dev.fletching.frontend.cli.output.ProgressLine;
import dev.fletching.frontend.cli.output.Terminal;

/** Embeds a stream of texts into one of the formats. For one use. */
final class EmbeddingRun {

    private final Embedder embedder;
    private final TextRole role;
    private final Terminal terminal;
    private long done;
    private long truncated;

    EmbeddingRun(Embedder embedder, TextRole role, Terminal terminal) {
        this.embedder = embedder;
        this.role = role;
        this.terminal = terminal;
    }

    /** Embed the texts and write them to a file, or to standard output. */
    void write(Texts texts, EmbedFormat format, Optional<Path> output) {
        try {
            if (output.isPresent()) {
                writeFile(texts, format, output.get());
            } else if (format == EmbedFormat.NPY) {
                writeSpooled(texts);
            } else {
                writeJson(texts, format, terminal.out());
            }
        } catch (IOException e) {
            throw new FletchingException("the vectors cannot be written: " + Failures.reason(e) + ".", e);
        }
        if (truncated > 0) {
            terminal.warn("truncated texts: %d of %d; the model reads %d tokens".formatted(truncated, done,
                    embedder.model().maxTokens()));
        }
    }

    private void writeFile(Texts texts, EmbedFormat format, Path output) throws IOException {
        try (AtomicFile file = AtomicFile.at(output)) {
            if (format == EmbedFormat.NPY) {
                writeNpy(texts, file.draft());
            } else {
                try (BufferedOutputStream stream = new BufferedOutputStream(Files.newOutputStream(file.draft()));
                        PrintStream out = new PrintStream(stream, false, StandardCharsets.UTF_8)) {
                    writeJson(texts, format, out);
                    requireWritten(out);
                }
            }
            file.commit();
        }
    }

    private static void requireWritten(PrintStream out) throws IOException {
        if (out.checkError()) {
            throw new IOException("the disk may be full");
        }
    }

    private void writeSpooled(Texts texts) throws IOException {
        Path spool = Files.createTempFile("fletching-", ".npy");
        try {
            writeNpy(texts, spool);
            Files.copy(spool, terminal.out());
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private void writeNpy(Texts texts, Path path) throws IOException {
        try (NpyFile file = new NpyFile(path, embedder.dimensions())) {
            embed(texts, embedding -> add(file, embedding));
            file.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void add(NpyFile file, Embedding embedding) {
        try {
            file.add(embedding.vector());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeJson(Texts texts, EmbedFormat format, PrintStream out) {
        EmbeddingJson json = new EmbeddingJson(out, format == EmbedFormat.JSON);
        embed(texts, json::add);
        json.finish();
        out.flush();
    }

    private void embed(Texts texts, Consumer<Embedding> sink) {
        long total = terminal.interactive() ? texts.expected() : -1;
        try (ProgressLine progress = terminal.progress()) {
            embedder.embedAll(texts, role, embedding -> {
                sink.accept(embedding);
                done++;
                truncated += embedding.truncated() ? 1 : 0;
                progress.progress("embedding", done, total);
            });
        }
    }
}
