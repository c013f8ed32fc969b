package dev.fletching.ingest;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import dev.fletching.api.index.IndexedSource;

/**
 * What an index had of files before a run, and what the run found of them. Files are known by their ids; one that was moved, or
 * whose input is another now, by its place. Used by one thread.
 */
final class Inventory {

    private static final String ENTRY = "!/";

    private final Map<String, IndexedSource> before = new TreeMap<>();
    private final Map<String, String> idByPlace = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final Set<String> wholeArchives = new HashSet<>();
    private final Set<Path> unread = new HashSet<>();
    private final Set<Path> roots = new HashSet<>();
    private final Set<Path> inputs = new HashSet<>();

    Inventory(List<IndexedSource> sources, Collection<Path> inputs) {
        for (IndexedSource source : sources) {
            before.put(source.id(), source);
            idByPlace.put(source.place(), source.id());
        }
        for (Path input : inputs) {
            this.inputs.add(Found.placeOf(input));
        }
        roots.addAll(this.inputs);
    }

    /** What the index had of an id. */
    Optional<IndexedSource> known(String id) {
        return Optional.ofNullable(before.get(id));
    }

    /**
     * Note that a file is there. Tells what the index has in its place: the same file under another id.
     *
     * @return ids of sources that the file replaces, beside the one of its own id
     */
    List<String> find(Found found) {
        present.add(found.id());
        known(found.id()).ifPresent(source -> {
            idByPlace.remove(source.place(), found.id());
            noteMove(source, found);
        });
        String other = idByPlace.get(found.place());
        if (other == null || other.equals(found.id()) || present.contains(other)) {
            return List.of();
        }
        idByPlace.remove(found.place());
        before.remove(other);
        return List.of(other);
    }

    /** Where the folder lay that a moved file was found in: what is not there any more of it is gone too. */
    private void noteMove(IndexedSource source, Found found) {
        if (!source.place().equals(found.place()) && source.place().endsWith("/" + source.id())) {
            Path root = Path.of(source.place().substring(0, source.place().length() - source.id().length()));
            if (Files.notExists(root)) {
                roots.add(root);
            }
        }
    }

    /** The place of another file that has an id in the index and is there still, out of reach of this run. */
    Optional<String> rival(Found found) {
        return known(found.id()).map(IndexedSource::place)
                .filter(place -> !place.isEmpty() && !place.equals(found.place()) && !isIn(place, inputs))
                .filter(place -> Files.exists(Path.of(place)));
    }

    /** Note that a file is there, and nothing more. */
    void see(Found found) {
        present.add(found.id());
    }

    /** Note that an archive is as it was, so that all of its files are there. */
    void keepWhole(String archive) {
        wholeArchives.add(archive);
    }

    /** Note that a file or folder could not be looked into: what was known below it stays. */
    void leave(Path file) {
        Path path = file.toAbsolutePath().normalize();
        Path folder = path.getParent();
        unread.add(Found.placeOf(path));
        if (folder != null) {
            unread.add(Found.placeOf(folder).resolve(path.getFileName()));
        }
    }

    /** Files that were in an archive and were not found there. */
    List<String> goneFrom(String archive) {
        return before.keySet().stream().filter(id -> id.startsWith(archive + ENTRY) && !isThere(id)).toList();
    }

    /** Files that were in the inputs and are there no more. */
    List<String> gone() {
        List<String> gone = new ArrayList<>();
        for (IndexedSource source : before.values()) {
            if (!isThere(source.id()) && !source.place().isEmpty() && isIn(source.place(), roots)
                    && !isIn(source.place(), unread)
                    && Files.notExists(Path.of(file(source)), LinkOption.NOFOLLOW_LINKS)) {
                gone.add(source.id());
            }
        }
        return gone;
    }

    private boolean isThere(String id) {
        if (present.contains(id)) {
            return true;
        }
        for (int at = id.indexOf(ENTRY); at >= 0; at = id.indexOf(ENTRY, at + 1)) {
            if (wholeArchives.contains(id.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    /** The file that a source lies in: itself, or its archive. */
    private static String file(IndexedSource source) {
        int entry = source.id().indexOf(ENTRY);
        String tail = entry < 0 ? "" : source.id().substring(entry);
        return source.place().endsWith(tail)
                ? source.place().substring(0, source.place().length() - tail.length())
                : source.place();
    }

    private static boolean isIn(String place, Set<Path> folders) {
        for (Path at = Path.of(place); at != null; at = at.getParent()) {
            if (folders.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
