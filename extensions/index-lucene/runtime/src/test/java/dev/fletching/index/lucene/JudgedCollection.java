package dev.fletching.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A collection with judgements, in BEIR's layout.
 *
 * @param documents titles and texts by id
 * @param queries by id
 * @param relevant ids of documents by query
 */
record JudgedCollection(Map<String, String> documents, Map<String, String> queries, Map<String, Set<String>> relevant) {

    private static final int CUTOFF = 10;

    static JudgedCollection read(Path folder) throws IOException {
        Map<String, Set<String>> relevant = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("qrels/test.tsv")).stream().skip(1).toList()) {
            String[] columns = line.split("\t");
            if (Integer.parseInt(columns[2]) > 0) {
                relevant.computeIfAbsent(columns[0], query -> new HashSet<>()).add(columns[1]);
            }
        }
        return new JudgedCollection(texts(folder.resolve("corpus.jsonl")), texts(folder.resolve("queries.jsonl")), relevant);
    }

    private static Map<String, String> texts(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode one = json.readTree(line);
            texts.put(one.get("_id").asText(), (one.path("title").asText("") + " " + one.get("text").asText()).strip());
        }
        return texts;
    }

    /** The mean nDCG@10 of a search that gives the ids of the ten best documents for a query. */
    double ndcg(Function<String, List<String>> search) {
        double sum = 0;
        for (Map.Entry<String, Set<String>> judged : relevant.entrySet()) {
            List<String> found = search.apply(queries.get(judged.getKey()));
            double gain = 0;
            double ideal = 0;
            for (int i = 0; i < CUTOFF; i++) {
                double discounted = Math.log(2) / Math.log(i + 2);
                gain += i < found.size() && judged.getValue().contains(found.get(i)) ? discounted : 0;
                ideal += i < judged.getValue().size() ? discounted : 0;
            }
            sum += gain / ideal;
        }
        return sum / relevant.size();
    }
}
