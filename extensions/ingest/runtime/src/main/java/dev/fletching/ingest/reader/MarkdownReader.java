package dev.fletching.ingest.reader;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;

/**
 * Reads a Markdown file as one document with a section for every heading. Its title is that of the front matter, else its
 * first heading, else the file's name. The front matter is no part of the text. Safe for many threads.
 */
@Contribution(id = "markdown", description = "Markdown files with their headings and front matter", configPrefix = "quarkus.fletching.ingest", api = ApiVersion.CURRENT)
public final class MarkdownReader implements DocumentReader {

    private static final Set<String> EXTENSIONS = Set.of("md", "markdown");

    private final ReadLimits limits;

    /** @param limits how large a file may be */
    public MarkdownReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean accepts(Path file) {
        return FileNames.hasExtension(file, EXTENSIONS);
    }

    @Override
    public void read(Path file, String id, Consumer<Document> sink) {
        String all = WholeFile.text(file, limits.maxFileBytes());
        FrontMatter front = FrontMatter.of(all);
        String text = all.substring(front.length());
        MarkdownOutline outline = new MarkdownOutline(text);
        Map<String, String> metadata = front.values();
        String title = metadata.getOrDefault("title", outline.firstHeading().orElseGet(() -> FileNames.of(file)));
        sink.accept(new Document(id, file.toString(), title, text, outline.sections(), metadata));
    }
}
