package dev.fletching.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Tells cheaply that nothing was committed in a folder since the last look: by the folder's own time, which every new file in it
 * moves. A time is trusted only where it was old when it was looked at, so that two commits within one tick of a coarse clock
 * are not taken for one. Safe for many threads.
 */
final class FolderWatch {

    /** FAT keeps times of two seconds. */
    private static final Duration COARSEST_TICK = Duration.ofSeconds(3);

    private final Path folder;
    private final Clock clock;
    private volatile @Nullable FileTime settled;

    FolderWatch(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Take a look where there may be something new.
     *
     * @param look gives whether it saw all; it sees nothing where somebody else is at it
     */
    void look(BooleanSupplier look) {
        FileTime changed = changed();
        if (changed != null && changed.equals(settled)) {
            return;
        }
        boolean old = changed != null && changed.toInstant().plus(COARSEST_TICK).isBefore(clock.instant());
        settled = look.getAsBoolean() && old ? changed : null;
    }

    /** When the folder was changed; null where that cannot be told. */
    private @Nullable FileTime changed() {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return null;
        }
    }
}
