package dev.fletching.ingest.reader.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.fletching.api.FletchingException;
import dev.fletching.api.ingest.Columns;
import dev.fletching.ingest.reader.UsualNames;

/**
 * The header of a table, and what of its columns is the id, the title, the text and metadata. A first column without a name is
 * the id, as in tables that were saved with their index.
 */
final class Header {

    private static final String KEY = "quarkus.fletching.ingest.columns.";

    private final Path file;
    private final Map<String, Integer> byName = new LinkedHashMap<>();
    private final Optional<Integer> id;
    private final Optional<Integer> title;
    private final List<Integer> text;
    private final Map<String, Integer> metadata = new LinkedHashMap<>();

    Header(Path file, List<String> names, Columns columns) {
        this.file = file;
        for (String name : names) {
            String named = name.isBlank() ? "column-" + (byName.size() + 1) : name.strip();
            if (byName.put(named, byName.size()) != null) {
                throw new FletchingException("File '%s' must have columns of different names, got '%s' twice. Rename one."
                        .formatted(file, named));
            }
        }
        Optional<Integer> unnamed = Optional.of(0).filter(it -> !names.isEmpty() && names.get(0).isBlank());
        this.id = named(columns.id(), "id").or(() -> UsualNames.id(byName.keySet()).map(byName::get)).or(() -> unnamed);
        this.title = named(columns.title(), "title").or(() -> UsualNames.title(byName.keySet()).map(byName::get));
        this.text = columns.text().isEmpty()
                ? List.of(usualText())
                : columns.text().stream().map(it -> index(it, "text")).toList();
        metadata(columns);
    }

    private void metadata(Columns columns) {
        if (columns.metadata().isPresent()) {
            columns.metadata().get().forEach(it -> metadata.put(it, index(it, "metadata")));
            return;
        }
        Set<Integer> used = new HashSet<>(text);
        id.ifPresent(used::add);
        title.ifPresent(used::add);
        byName.forEach((name, index) -> {
            if (!used.contains(index)) {
                metadata.put(name, index);
            }
        });
    }

    private Integer usualText() {
        List<String> left = new ArrayList<>();
        byName.forEach((name, index) -> {
            if (!Optional.of(index).equals(id) && !Optional.of(index).equals(title)) {
                left.add(name);
            }
        });
        Optional<String> found = UsualNames.text(left)
                .or(() -> Optional.of(left).filter(it -> it.size() == 1).map(List::getFirst));
        return found.map(byName::get).orElseThrow(() -> new FletchingException(
                "File '%s' must have a column of text, got %s, none of which is known as one. Name it with %stext."
                        .formatted(file, byName.keySet(), KEY)));
    }

    private Optional<Integer> named(Optional<String> name, String key) {
        return name.map(it -> index(it, key));
    }

    private int index(String name, String key) {
        Integer index = byName.get(name.strip());
        if (index == null) {
            throw new FletchingException("File '%s' must have a column '%s', got %s. Mend the file, or %s%s."
                    .formatted(file, name, byName.keySet(), KEY, key));
        }
        return index;
    }

    /** How many columns there are. */
    int columns() {
        return byName.size();
    }

    /** Where a row of more or fewer values leaves the columns. */
    String misfit(List<String> row) {
        List<String> names = List.copyOf(byName.keySet());
        return row.size() < names.size()
                ? "none for column '" + names.get(row.size()) + "'"
                : "more after column '" + names.getLast() + "'";
    }

    Optional<String> id(List<String> row) {
        return id.map(row::get).filter(it -> !it.isBlank());
    }

    String title(List<String> row) {
        return title.map(row::get).orElse("");
    }

    String text(List<String> row) {
        return String.join("\n", text.stream().map(row::get).filter(it -> !it.isBlank()).toList());
    }

    Map<String, String> metadata(List<String> row) {
        Map<String, String> values = new LinkedHashMap<>();
        metadata.forEach((name, index) -> {
            if (!row.get(index).isBlank()) {
                values.put(name, row.get(index));
            }
        });
        return values;
    }
}
