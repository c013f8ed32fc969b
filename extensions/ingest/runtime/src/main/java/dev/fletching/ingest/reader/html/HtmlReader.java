package dev.fletching.ingest.reader.html;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Document;
import dev.fletching.api.ingest.DocumentReader;
import dev.fletching.ingest.reader.FileErrors;
import dev.fletching.ingest.reader.FileNames;
import dev.fletching.ingest.reader.FlowingText;
import dev.fletching.ingest.reader.ReadLimits;
import dev.fletching.ingest.reader.ReadingThread;
import dev.fletching.ingest.reader.WholeFile;

/**
 * Reads the main text of a web page as one document, with a section for every heading. Its title is that of its head, else
 * its first heading, else the file's name; its language, description and author are metadata. Safe for many threads.
 */
@Contribution(id = "html", description = "Web pages: their main text, title and headings", configPrefix = "quarkus.fletching.ingest", api = ApiVersion.CURRENT)
public final class HtmlReader implements DocumentReader {

    /** Bounds the memory of the tree: an element takes far more than the three bytes of its tag. */
    private static final int MAX_TAGS = 500_000;
    private static final Set<String> EXTENSIONS = Set.of("html", "htm", "xhtml");

    /** What is told about a page that its readers may ask for; the rest is for browsers and crawlers. */
    private static final Set<String> KEPT = Set.of("description", "author");

    private final ReadLimits limits;

    /** @param limits how large a file may be, and how long it may take */
    public HtmlReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean accepts(Path file) {
        return FileNames.hasExtension(file, EXTENSIONS);
    }

    @Override
    public void read(Path file, String id, Consumer<Document> sink) {
        byte[] bytes = WholeFile.bytes(file, limits.maxFileBytes(), max -> FileErrors.tooLarge(file, max));
        String page = HtmlCharset.decode(file, bytes);
        checkTags(file, page);
        sink.accept(ReadingThread.call(file, limits.maxTime(), () -> parse(file, id, page)));
    }

    private Document parse(Path file, String id, String page) {
        org.jsoup.nodes.Document html = Parser.htmlParser().parseInput(page, "");
        FlowingText text = new FlowingText(file, limits.maxFileBytes());
        MainText.of(html).writeTo(text);
        String title = html.title();
        if (title.isBlank()) {
            title = text.outline().firstHeading().orElseGet(() -> FileNames.of(file));
        }
        return new Document(id, file.toString(), title, text.toString(), text.outline().sections(), metadata(html));
    }

    private static Map<String, String> metadata(org.jsoup.nodes.Document html) {
        Map<String, String> metadata = new TreeMap<>();
        Element root = html.selectFirst("html[lang]");
        put(metadata, "lang", root == null ? "" : root.attr("lang"));
        for (Element meta : html.select("meta[name][content]")) {
            String name = meta.attr("name").toLowerCase(Locale.ROOT);
            if (KEPT.contains(name)) {
                put(metadata, name, meta.attr("content"));
            }
        }
        return metadata;
    }

    private static void put(Map<String, String> metadata, String name, String value) {
        if (!value.isBlank()) {
            metadata.putIfAbsent(name, value.strip());
        }
    }

    private static void checkTags(Path file, String page) {
        int tags = 0;
        for (int at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
            if (++tags > MAX_TAGS) {
                throw new FletchingException("File '%s' must have at most %d tags, got more. Split it, or leave it out."
                        .formatted(file, MAX_TAGS));
            }
        }
    }
}
