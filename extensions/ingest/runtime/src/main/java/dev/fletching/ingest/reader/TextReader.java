package dev.fletching.ingest.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;

/** Reads a plain text file as one document, with the file's name as its title. Safe for many threads. */
@Contribution(id = "text", description = "Plain text files in UTF-8", configPrefix = "quarkus.fletching.ingest", api = ApiVersion.CURRENT)
public final class TextReader implements DocumentReader {

    private static final Set<String> EXTENSIONS = Set.of("txt", "text", "log", "rst", "adoc", "asciidoc", "org", "tex");

    private final ReadLimits limits;

    /** @param limits how large a file may be */
    public TextReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean accepts(Path file) {
        return FileNames.hasExtension(file, EXTENSIONS);
    }

    @Override
    public void read(Path file, String id, Consumer<Document> sink) {
        String text = WholeFile.text(file, limits.maxFileBytes());
        sink.accept(new Document(id, file.toString(), FileNames.of(file), text, List.of(), Map.of()));
    }
}
