package dev.fletching.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import dev.fletching.api.FletchingException;
import dev.fletching.ingest.ArchiveBudget.SpentException;

/**
 * Unpacks the entries of a zip archive that are wanted, sorted by name, one at a time into a temporary folder. Hidden entries
 * are passed over; an entry whose path leads out of the archive is refused, and the rest goes on. Used by one thread.
 */
final class ArchiveWalk {

    private static final String SUFFIX = ".zip";
    /** What one system adds for itself. */
    private static final String SYSTEM_FOLDER = "__MACOSX";

    private final Notes notes;
    private final ArchiveBudget budget;
    private final Predicate<Path> wanted;
    private final Consumer<Found> sink;

    /**
     * @param wanted whether a file of a name is unpacked
     * @param sink takes every file; it is gone when the call returns
     */
    ArchiveWalk(Notes notes, ArchiveBudget budget, Predicate<Path> wanted, Consumer<Found> sink) {
        this.notes = notes;
        this.budget = budget;
        this.wanted = wanted;
        this.sink = sink;
    }

    /** Whether a file is an archive by its name. */
    static boolean isArchive(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    void walk(Found archive) {
        if (archive.source().split("!/", -1).length > budget.maxDepth()) {
            notes.fail(archive.source(), "Archive '%s' must lie within at most %d others, got more. Unpack it yourself."
                    .formatted(archive.source(), budget.maxDepth() - 1));
            return;
        }
        try (ZipFile zip = open(archive.file()); UnpackFolder folder = new UnpackFolder()) {
            List<? extends ZipEntry> entries = zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
            for (ZipEntry entry : entries) {
                budget.entry(archive.source());
                if (!entry.isDirectory() && !isHidden(entry.getName())) {
                    entry(archive, zip, entry, folder);
                }
            }
        } catch (SpentException spent) {
            notes.fail(archive.source(), spent.getMessage());
        } catch (IOException cause) {
            notes.fail(archive.source(), "File '%s' must be a sound zip archive, got %s. Pack it again."
                    .formatted(archive.source(), cause.getMessage()));
        }
    }

    private void entry(Found archive, ZipFile zip, ZipEntry entry, UnpackFolder folder) {
        String name = entry.getName();
        String source = archive.source() + "!/" + name;
        if (leadsOut(name)) {
            notes.fail(source, "Entry '%s' must lie within its archive, got a path that leads out of it. Pack it again."
                    .formatted(Printable.of(name)));
            return;
        }
        try {
            Path named = Path.of(name);
            if (!wanted.test(named) && !isArchive(named)) {
                notes.skip(source, "no reader accepts files of this name");
                return;
            }
            unpack(archive, zip, entry, folder);
        } catch (SpentException spent) {
            throw spent;
        } catch (InvalidPathException | IOException cause) {
            notes.fail(source, "Entry '%s' must be readable, got %s. Pack it again."
                    .formatted(Printable.of(source), cause.getMessage()));
        }
    }

    private void unpack(Found archive, ZipFile zip, ZipEntry entry, UnpackFolder folder) throws IOException {
        Path file = folder.file(Path.of(entry.getName()).getFileName().toString());
        Found found = archive.entry(file, entry.getName());
        try {
            try (InputStream in = budget.bounded(zip.getInputStream(entry), found.source(), entry.getCompressedSize())) {
                Files.copy(in, file);
            } catch (SpentException spent) {
                throw spent;
            } catch (FletchingException refused) {
                notes.fail(found.source(), refused.getMessage());
                return;
            }
            sink.accept(found);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Names are UTF-8 where the archive says so, and often where it does not. */
    private static ZipFile open(Path archive) throws IOException {
        try {
            return new ZipFile(archive.toFile(), UTF_8);
        } catch (ZipException notUtf8) {
            return new ZipFile(archive.toFile(), Charset.isSupported("IBM437") ? Charset.forName("IBM437") : ISO_8859_1);
        }
    }

    private static boolean isHidden(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith(".") && !part.equals("..") && !part.equals(".") || part.equals(SYSTEM_FOLDER)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsOut(String name) {
        boolean drive = name.length() > 1 && name.charAt(1) == ':';
        return name.startsWith("/") || drive || name.indexOf('\\') >= 0 || name.chars().anyMatch(Printable::isControl)
                || List.of(name.split("/", -1)).stream().anyMatch(part -> part.equals("..") || part.equals("."));
    }
}
