package dev.fletching.embedding.djl.cache;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jboss.logging.Logger;

/** Names under which files are written before they get their own. */
public final class Staging {

    private static final Logger LOG = Logger.getLogger(Staging.class);

    private static final String SUFFIX = ".tmp";

    /** Nobody writes a file of the cache for so long. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private Staging() {}

    /** A name beside a file that nobody else uses. */
    public static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + SUFFIX);
    }

    /** Remove what processes that were killed have left beside a file. */
    public static void clear(Path file) {
        Instant before = Instant.now().minus(LONGEST);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(file.getParent(), each -> isBeside(file, each))) {
            for (Path each : left) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            LOG.debugf("what was left beside '%s' cannot be removed: %s", file, e);
        }
    }

    private static boolean isBeside(Path file, Path each) {
        String name = each.getFileName().toString();
        return name.startsWith(file.getFileName() + ".") && name.endsWith(SUFFIX);
    }
}
