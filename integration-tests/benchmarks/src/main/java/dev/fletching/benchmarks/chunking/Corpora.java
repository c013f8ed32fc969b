package dev.fletching.benchmarks.chunking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.api.ingest.Columns;
import dev.fletching.api.ingest.Document;
import dev.fletching.ingest.reader.MarkdownReader;
import dev.fletching.ingest.reader.ReadLimits;
import dev.fletching.ingest.reader.table.TableReader;

/** The corpora and questions of the evaluation of chunking strategies, read by our own readers. */
final class Corpora {

    private static final ReadLimits LIMITS = new ReadLimits(1 << 24, 1 << 24);
    private static final Columns QUESTIONS = new Columns(Optional.empty(), Optional.empty(), List.of("question"),
            Optional.of(List.of("references", "corpus_id")));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Document> documents = new TreeMap<>();
    private final List<Question> questions = new ArrayList<>();

    /** Reads a folder that holds {@code corpora/} and {@code questions_df.csv}. */
    Corpora(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("corpora"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.md$", "");
                new MarkdownReader(LIMITS).read(file, name, document -> documents.put(name, document));
            }
        }
        new TableReader(LIMITS, QUESTIONS).read(folder.resolve("questions_df.csv"), "q", row -> questions.add(question(row)));
    }

    List<Document> documents() {
        return List.copyOf(documents.values());
    }

    List<Question> questions() {
        return questions;
    }

    private Question question(Document row) {
        String corpus = row.metadata().get("corpus_id");
        String text = documents.get(corpus).text();
        List<Span> excerpts = new ArrayList<>();
        for (JsonNode reference : references(row)) {
            int start = text.offsetByCodePoints(0, reference.get("start_index").intValue());
            int end = text.offsetByCodePoints(0, reference.get("end_index").intValue());
            String content = reference.get("content").textValue();
            if (!text.substring(start, end).equals(content)) {
                throw new IllegalArgumentException("excerpt of '%s' must be at its place, got '%s' where it should be '%s'"
                        .formatted(row.text(), text.substring(start, end), content));
            }
            excerpts.add(new Span(corpus, start, end));
        }
        return new Question(row.text(), corpus, excerpts);
    }

    private static JsonNode references(Document row) {
        try {
            return JSON.readTree(row.metadata().get("references"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
