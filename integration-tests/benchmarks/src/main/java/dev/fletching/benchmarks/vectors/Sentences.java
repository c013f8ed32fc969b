package dev.fletching.benchmarks.vectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.benchmarks.Texts;
import dev.fletching.benchmarks.UsageException;

/** Takes distinct sentences out of news, abstracts, articles and films, in an order that depends on nothing but them. */
final class Sentences {

    private static final List<String> COLLECTIONS = List.of("scifact/corpus.jsonl", "clapnq-small/corpus.jsonl",
            "cranfield/corpus.jsonl", "cacm/corpus.jsonl", "medline/corpus.jsonl", "wikipedia-movies/movies.jsonl");
    private static final List<String> TEXT_FIELDS = List.of("text", "extract");
    private static final String TITLES = "cluster-stackoverflow-titles/titles.csv";
    private static final int LEAST_CHARACTERS = 20;
    private static final int MOST_CHARACTERS = 300;
    private static final long SEED = 20_261_127;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path data;
    private final Set<String> sentences = new LinkedHashSet<>();

    /** @param data the folder that holds {@code data} */
    Sentences(Path data) {
        this.data = data;
    }

    /** Take so many. */
    List<String> read(int count) throws IOException {
        new Texts(data).allNews().forEach(this::split);
        for (String collection : COLLECTIONS) {
            lines(collection).forEach(line -> split(text(line)));
        }
        lines(TITLES).skip(1).forEach(line -> split(line.substring(line.indexOf(',') + 1)));
        if (sentences.size() < count) {
            throw new UsageException("--count must be at most %d with these collections, got more. Lower it."
                    .formatted(sentences.size()));
        }
        List<String> shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, new Random(SEED));
        return List.copyOf(shuffled.subList(0, count));
    }

    private Stream<String> lines(String name) throws IOException {
        Path file = data.resolve("data").resolve(name);
        if (!Files.isReadable(file)) {
            throw new UsageException("data must hold 'data/%s', got '%s' without it. Name the folder with --data."
                    .formatted(name, data));
        }
        return Files.readAllLines(file).stream();
    }

    private static String text(String line) {
        try {
            JsonNode record = JSON.readTree(line);
            return TEXT_FIELDS.stream().filter(record::hasNonNull).map(field -> record.get(field).textValue()).findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void split(String text) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        ends.setText(text);
        for (int from = 0, to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
            String sentence = text.substring(from, to).strip();
            if (sentence.length() >= LEAST_CHARACTERS && sentence.length() <= MOST_CHARACTERS) {
                sentences.add(sentence);
            }
        }
    }
}
