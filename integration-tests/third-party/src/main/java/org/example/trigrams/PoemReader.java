package org.example.trigrams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;

/** Reads poems: the first line is the title. */
@Contribution(id = "poem", description = "Poems with their title in the first line", api = ApiVersion.CURRENT)
public final class PoemReader implements DocumentReader {

    @Override
    public boolean accepts(Path file) {
        return file.toString().endsWith(".poem");
    }

    @Override
    public void read(Path file, String id, Consumer<Document> sink) {
        try {
            String[] parts = Files.readString(file).split("\n", 2);
            if (parts.length < 2) {
                throw new FletchingException("poem '" + file + "' must have a title and a text, got one line. Add the other.");
            }
            sink.accept(new Document(id, file.toString(), parts[0].strip(), parts[1].strip(), List.of(), Map.of()));
        } catch (IOException e) {
            throw new FletchingException("poem '" + file + "' must be readable, got " + e + ". Check it.", e);
        }
    }
}
