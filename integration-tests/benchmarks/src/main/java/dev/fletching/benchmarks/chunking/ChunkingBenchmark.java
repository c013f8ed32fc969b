package dev.fletching.benchmarks.chunking;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.index.Passage;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.SplitSize;
import dev.fletching.api.ingest.Splitter;
import dev.fletching.benchmarks.UsageException;
import dev.fletching.benchmarks.peer.FletchingPeer;
import dev.fletching.ingest.split.MarkdownSplitter;
import dev.fletching.ingest.split.RecursiveSplitter;
import dev.fletching.ingest.split.SentenceSplitter;
import dev.fletching.ingest.split.TokenSplitter;

/** Measures how much of the excerpts that answer questions is in the passages that are found for them, by splitter and size. */
public final class ChunkingBenchmark {

    private static final int USAGE = 2;
    private static final int FOUND = 5;
    private static final int[] SIZES = {250, 200, 150, 100};
    private static final int[] OVERLAP_PERCENT = {0, 10};

    private final Corpora corpora;
    private final Embedder embedder;
    private final Vectors vectors;
    private final List<float[]> queries;
    private final StringBuilder report = new StringBuilder();

    private ChunkingBenchmark(Corpora corpora, Embedder embedder) {
        this.corpora = corpora;
        this.embedder = embedder;
        this.vectors = new Vectors(embedder);
        this.queries = embedder.embed(corpora.questions().stream().map(Question::text).toList(), TextRole.QUERY).stream()
                .map(Embedding::vector).toList();
    }

    /** Measure, print the table as Markdown and write it. */
    public static void main(String[] arguments) throws IOException {
        try {
            run(Settings.parse(arguments));
        } catch (UsageException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
        }
    }

    private static void run(Settings settings) throws IOException {
        Corpora corpora = new Corpora(settings.data().resolve("data/chunking-evaluation"));
        Files.createDirectories(settings.output());
        try (Embedder embedder = FletchingPeer.embedder(settings.model(), settings.output().resolve("models"))) {
            ChunkingBenchmark benchmark = new ChunkingBenchmark(corpora, embedder);
            benchmark.line("%d questions, top %d passages of %d corpora by %s.%n", corpora.questions().size(), FOUND,
                    corpora.documents().size(), embedder.model().name());
            benchmark.line("| splitter | tokens | overlap | passages | truncated | recall | precision | IoU | precision Ω |");
            benchmark.line("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
            benchmark.measureAll();
            Files.writeString(settings.output().resolve("chunking.md"), benchmark.report);
        }
    }

    private void measureAll() {
        Map<String, Splitter> splitters = new LinkedHashMap<>();
        splitters.put("token", new TokenSplitter());
        splitters.put("sentence", new SentenceSplitter());
        splitters.put("recursive", new RecursiveSplitter());
        splitters.put("markdown", new MarkdownSplitter());
        for (int size : SIZES) {
            for (int percent : OVERLAP_PERCENT) {
                SplitSize split = new SplitSize(size, size * percent / 100);
                splitters.forEach((name, splitter) -> measure(name, splitter, split));
            }
        }
    }

    private void measure(String name, Splitter splitter, SplitSize size) {
        List<Passage> passages = new ArrayList<>();
        for (Document document : corpora.documents()) {
            passages.addAll(splitter.split(document, embedder::tokenSpans, size));
        }
        Ranking ranking = new Ranking(passages, vectors);
        List<Scores> scores = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            List<Span> found = ranking.best(FOUND, queries.get(i));
            scores.add(Scores.of(corpora.questions().get(i), found, ranking.spans()));
        }
        Scores mean = Scores.mean(scores);
        line("| %s | %d | %d | %d | %d | %.3f | %.3f | %.3f | %.3f |", name, size.maxTokens(), size.overlapTokens(),
                passages.size(), ranking.truncated(), mean.recall(), mean.precision(), mean.iou(), mean.precisionOmega());
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        report.append(line).append('\n');
        System.out.println(line);
    }
}
