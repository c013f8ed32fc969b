package dev.fletching.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.fletching.api.ProgressListener;
import dev.fletching.api.embedding.Embedder;
import dev.fletching.api.embedding.Embedding;
import dev.fletching.api.embedding.ModelCard;
import dev.fletching.api.embedding.Similarity;
import dev.fletching.api.embedding.TextRole;
import dev.fletching.api.embedding.TokenSpans;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;
import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.IngestRequest;
import dev.fletching.index.lucene.LuceneIndexes;
import dev.fletching.index.lucene.LuceneSettings;
import dev.fletching.ingest.reader.JsonLinesReader;
import dev.fletching.ingest.reader.ReadLimits;
import dev.fletching.ingest.reader.TextReader;
import dev.fletching.ingest.split.RecursiveSplitter;

/** Another JVM that takes a folder into an index, tells every text that it embeds, and may be killed at any moment. */
final class SecondIngestion {

    static final VectorSpace SPACE = new VectorSpace("hash", HashEmbedder.DIMENSIONS, Similarity.COSINE);
    private static final String END_OF_BATCH = "";

    private SecondIngestion() {}

    /** Run it until it ends or has embedded some batches; tells the texts that it embedded. */
    static Ended run(Path input, Path index, int batches) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(java, "-Xmx256m", "-cp", classes, SecondIngestion.class.getName(),
                input.toString(), index.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> texts = new ArrayList<>();
        try (BufferedReader output = process.inputReader()) {
            int left = batches;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (!line.equals(END_OF_BATCH)) {
                    texts.add(line);
                } else if (--left == 0) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        return new Ended(texts, process.waitFor() == 0);
    }

    /**
     * What a process did.
     *
     * @param texts what it embedded, as far as it came to say so
     * @param whole whether it came to its end
     */
    record Ended(List<String> texts, boolean whole) {}

    public static void main(String[] arguments) {
        try (PassageIndex index = new LuceneIndexes(LuceneSettings.DEFAULT).open(Path.of(arguments[1]), SPACE)) {
            ingest(Path.of(arguments[0]), index, new TellingEmbedder(System.out));
        }
    }

    static void ingest(Path input, PassageIndex index, Embedder embedder) {
        ReadLimits limits = new ReadLimits(1 << 20, 1 << 20);
        new FileIngestor(new FileIngestor.Parts(List.of(new TextReader(limits), new JsonLinesReader(limits, Columns.USUAL)),
                id -> new RecursiveSplitter(), new IngestSettings(256, 200, 1 << 22)))
                .ingest(new IngestRequest(List.of(input), embedder, index, Optional.empty()).pruning(),
                        ProgressListener.SILENT);
    }

    /** Prints the texts of every batch once they are embedded. */
    private record TellingEmbedder(PrintStream out, HashEmbedder hash) implements Embedder {

        TellingEmbedder(PrintStream out) {
            this(out, new HashEmbedder(258));
        }

        @Override
        public List<Embedding> embed(List<String> texts, TextRole role) {
            List<Embedding> embeddings = hash.embed(texts, role);
            StringBuilder told = new StringBuilder();
            texts.stream().filter(text -> !text.isEmpty()).forEach(text -> told.append(text).append('\n'));
            if (!told.isEmpty()) {
                out.append(told).append('\n').flush();
            }
            return embeddings;
        }

        @Override
        public ModelCard model() {
            return hash.model();
        }

        @Override
        public TokenSpans tokenSpans(String text) {
            return hash.tokenSpans(text);
        }

        @Override
        public void close() {}
    }
}
