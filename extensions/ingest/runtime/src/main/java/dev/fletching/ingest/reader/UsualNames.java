package dev.fletching.ingest.reader;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The names that columns and fields usually have. Letters' case and what is no letter or digit do not count. */
public final class UsualNames {

    private static final List<String> IDS = List.of("id", "doc id", "docid", "document id", "uuid", "key");
    private static final List<String> TITLES = List.of("title", "name", "headline", "heading", "subject");
    private static final List<String> TEXTS = List.of("text", "content", "contents", "body", "description", "passage",
            "plot", "summary", "abstract", "overview", "article", "review", "message", "comment", "sentence", "snippet");

    private UsualNames() {}

    /** The name among some that is an id's. */
    public static Optional<String> id(Collection<String> names) {
        return equal(names, IDS);
    }

    /** The name among some that is a title's, as in {@code title} or {@code Job Title}. */
    public static Optional<String> title(Collection<String> names) {
        return equal(names, TITLES).or(() -> ending(names, TITLES.subList(0, 1)));
    }

    /** The name among some that is a text's, as in {@code text} or {@code Job Description}. */
    public static Optional<String> text(Collection<String> names) {
        return equal(names, TEXTS).or(() -> ending(names, TEXTS));
    }

    private static Optional<String> equal(Collection<String> names, List<String> usual) {
        return usual.stream().flatMap(it -> names.stream().filter(name -> plain(name).equals(it))).findFirst();
    }

    private static Optional<String> ending(Collection<String> names, List<String> usual) {
        return usual.stream().flatMap(it -> names.stream().filter(name -> plain(name).endsWith(" " + it))).findFirst();
    }

    private static String plain(String name) {
        return name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").replaceAll("[^\\p{L}\\p{N}]+", " ").strip()
                .toLowerCase(Locale.ROOT);
    }
}
