package dev.fletching.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.benchmarks.peer.Model;

/** Reads what is embedded out of the collections. */
public final class Texts {

    private static final String QUERY = "how do feathers make an arrow fly straight and true";
    private static final int NEWS = 256;
    /** Gives 37 tokens on average, and none beyond the 128 at which a peer cuts. */
    private static final int NEWS_CHARACTERS = 220;
    private static final int ABSTRACTS = 64;
    /** Gives 296 tokens on average. */
    private static final int ABSTRACT_CHARACTERS = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path data;

    /** Reads from the folder that holds {@code data} and {@code reference}. */
    public Texts(Path data) {
        this.data = data;
    }

    /** Read the texts of a workload. */
    public List<String> of(Workload workload, Model model) throws IOException {
        return switch (workload) {
            case GOLDEN -> golden(model).stream().map(GoldenText::text).toList();
            case W1 -> news();
            case W2 -> abstracts();
            case W3 -> List.of(QUERY);
        };
    }

    /** Read the texts that every peer accepts, with their vectors. */
    List<GoldenText> golden(Model model) throws IOException {
        List<GoldenText> texts = new ArrayList<>();
        for (JsonNode item : JSON.readTree(require("reference/" + model.golden()).toFile()).get("items")) {
            if (!item.get("text").textValue().isBlank()) {
                texts.add(
                        new GoldenText(item.get("text").textValue(), JSON.convertValue(item.get("embedding"), float[].class)));
            }
        }
        return texts;
    }

    private List<String> news() throws IOException {
        return allNews().stream().filter(text -> text.length() <= NEWS_CHARACTERS).limit(NEWS).toList();
    }

    private List<String> abstracts() throws IOException {
        return allAbstracts().stream().filter(text -> text.length() <= ABSTRACT_CHARACTERS).limit(ABSTRACTS).toList();
    }

    /** Read 7,600 news. */
    public List<String> allNews() throws IOException {
        try (Stream<String> lines = Files.lines(require("data/ag-news/test.csv"))) {
            return lines.map(CsvLine::last).toList();
        }
    }

    /** Read 5,183 abstracts of several sentences. */
    public List<String> allAbstracts() throws IOException {
        try (Stream<String> lines = Files.lines(require("data/scifact/corpus.jsonl"))) {
            return lines.map(Texts::text).toList();
        }
    }

    private static String text(String line) {
        try {
            return JSON.readTree(line).get("text").textValue();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a line must be JSON, got '" + line + "'", e);
        }
    }

    private Path require(String name) throws IOException {
        Path file = data.resolve(name);
        if (!Files.isReadable(file)) {
            throw new UsageException("data must hold '%s', got '%s' without it. Name the folder of the collections with --data."
                    .formatted(name, data));
        }
        return file;
    }
}
