package dev.fletching.evaluator.retrieval.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonToken;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.evaluation.DatasetReader;
import dev.fletching.api.evaluation.RetrievalDataset;

/**
 * Reads one JSON file with {@code queries} (id to text), {@code corpus} (id to text) and {@code relevant_docs} (query id to a
 * list of document ids), as LlamaIndex writes it. Other fields are left out; every listed document has grade 1.
 */
@Contribution(id = "qa-json", description = "One JSON file with queries, corpus and relevant_docs", api = ApiVersion.CURRENT)
public final class QaJsonReader implements DatasetReader {

    private static final String SUFFIX = ".json";

    @Override
    public String format() {
        return "a JSON file with queries, corpus and relevant_docs";
    }

    @Override
    public boolean accepts(Path path) {
        return !Files.isDirectory(path) && path.toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    @Override
    public RetrievalDataset read(Path path) {
        Map<String, String> queries = new LinkedHashMap<>();
        Map<String, String> corpus = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
        try (PlacedJson json = PlacedJson.ofFile(path)) {
            json.expect(JsonToken.START_OBJECT, "a data set must be a JSON object");
            for (Optional<String> field = json.nextField(); field.isPresent(); field = json.nextField()) {
                switch (field.get()) {
                    case "queries" -> texts(json, queries, "queries");
                    case "corpus" -> texts(json, corpus, "corpus");
                    case "relevant_docs" -> judgements(json, judgements);
                    default -> json.skipNext();
                }
            }
            json.expectEnd();
        }
        String name = DataNames.of(path);
        boolean suffixed = name.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
        return Datasets.of(suffixed ? name.substring(0, name.length() - SUFFIX.length()) : name, queries, corpus, judgements,
                path);
    }

    private static void texts(PlacedJson json, Map<String, String> texts, String what) {
        begin(json, texts, what);
        for (Optional<String> id = json.nextField(); id.isPresent(); id = json.nextField()) {
            requireNew(json, texts, id.get(), what);
            texts.put(id.get(), json.nextString("a value of '" + what + "' must be a text"));
        }
    }

    private static void judgements(PlacedJson json, Map<String, Map<String, Integer>> judgements) {
        begin(json, judgements, "relevant_docs");
        for (Optional<String> query = json.nextField(); query.isPresent(); query = json.nextField()) {
            requireNew(json, judgements, query.get(), "relevant_docs");
            judgements.put(query.get(), documents(json));
        }
    }

    private static Map<String, Integer> documents(PlacedJson json) {
        json.expect(JsonToken.START_ARRAY, "a value of 'relevant_docs' must be a list of document ids");
        Map<String, Integer> grades = new LinkedHashMap<>();
        while (json.next().filter(token -> token != JsonToken.END_ARRAY).isPresent()) {
            json.requireString("an entry of 'relevant_docs' must be a document id in quotes");
            grades.put(json.string(), 1);
        }
        return grades;
    }

    private static void begin(PlacedJson json, Map<?, ?> map, String what) {
        json.expect(JsonToken.START_OBJECT, "'" + what + "' must be an object");
        json.requireThat(map.isEmpty(), "'" + what + "' must be there once");
    }

    private static void requireNew(PlacedJson json, Map<String, ?> map, String id, String what) {
        if (map.containsKey(id)) {
            throw json.problem("an id must be there once in '%s', got '%s' twice".formatted(what, id), "Rename or remove one");
        }
    }
}
