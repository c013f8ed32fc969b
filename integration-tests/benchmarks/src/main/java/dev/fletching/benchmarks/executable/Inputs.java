package dev.fletching.benchmarks.executable;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.fletching.benchmarks.Texts;
import dev.fletching.benchmarks.UsageException;
import dev.fletching.benchmarks.Workload;
import dev.fletching.benchmarks.peer.Model;

/**
 * Writes the files that commands read.
 *
 * @param texts where they come from
 * @param folder where they go
 */
record Inputs(Texts texts, Path folder) {

    private static final int LEAST_CHARACTERS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Write news as documents of one passage each. */
    Path news(int count) throws IOException {
        return documents("news.jsonl", texts.allNews().stream().limit(count).toList(), count);
    }

    /** Write news and sentences of abstracts as documents of one passage each. */
    Path sentences(int count) throws IOException {
        Stream<String> sentences = texts.allAbstracts().stream().flatMap(text -> Stream.of(text.split("(?<=\\.) ")));
        List<String> all = Stream.concat(texts.allNews().stream(), sentences).map(String::strip)
                .filter(text -> text.length() >= LEAST_CHARACTERS).distinct().limit(count).toList();
        return documents("sentences.jsonl", all, count);
    }

    /** Write queries, one a line; news over and over. */
    Path queries(int count) throws IOException {
        List<String> news = texts.allNews().stream().map(text -> text.replaceAll("\\s+", " ").strip()).toList();
        List<String> queries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            queries.add(news.get(i % news.size()));
        }
        return Files.write(folder.resolve(count + "-queries.txt"), queries);
    }

    /** Write the texts of a workload so many times. */
    Path repeated(Workload workload, int times) throws IOException {
        Path file = folder.resolve("%s-%d.jsonl".formatted(workload.id(), times));
        List<String> once = texts.of(workload, Model.MINILM);
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < times; i++) {
                for (String text : once) {
                    writer.write(JSON.writeValueAsString(Map.of("text", text)) + "\n");
                }
            }
        }
        return file;
    }

    private Path documents(String name, List<String> documents, int count) throws IOException {
        if (documents.size() < count) {
            throw new UsageException("%s must hold %d texts, got %d. Use the collections as they came."
                    .formatted(name, count, documents.size()));
        }
        Path file = folder.resolve(name);
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (int i = 0; i < documents.size(); i++) {
                writer.write(JSON.writeValueAsString(Map.of("id", "d" + i, "text", documents.get(i))) + "\n");
            }
        }
        return file;
    }
}
