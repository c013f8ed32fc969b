package dev.fletching.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.benchmarks.peer.Model;

/** Reads what is embedded out of the collections. */
final class Texts {

    private static final String QUERY = "how do feathers make an arrow fly straight and true";
    private static final int NEWS = 256;
    private static final int ABSTRACTS = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path data;

    Texts(Path data) {
        this.data = data;
    }

    List<String> of(Workload workload, Model model) throws IOException {
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
                texts.add(new GoldenText(item.get("text").textValue(), JSON.convertValue(item.get("embedding"), float[].class)));
            }
        }
        return texts;
    }

    private List<String> news() throws IOException {
        try (Stream<String> lines = Files.lines(require("data/ag-news/test.csv"))) {
            return lines.limit(NEWS).map(CsvLine::last).toList();
        }
    }

    private List<String> abstracts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(require("data/scifact/corpus.jsonl"))) {
            for (String line = lines.readLine(); line != null && texts.size() < ABSTRACTS; line = lines.readLine()) {
                texts.add(JSON.readTree(line).get("text").textValue());
            }
        }
        return texts;
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
