package dev.fletching.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.IndexHealth;
import dev.fletching.api.index.IndexOptions;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;

/**
 * Opens indexes that lie in folders, one a folder. Safe for many threads.
 * <p>
 * A new index is committed at once, empty, so that its space is on disk before its first passage.
 */
public final class LuceneIndexes implements IndexProvider {

    private final LuceneSettings settings;
    private final Directories directories;

    /** Opens folders of the file system. */
    public LuceneIndexes(LuceneSettings settings) {
        this(settings, Directories.MAPPED);
    }

    LuceneIndexes(LuceneSettings settings, Directories directories) {
        this.settings = settings;
        this.directories = directories;
    }

    @Override
    public PassageIndex open(Path folder, VectorSpace space) {
        return open(folder, space, IndexOptions.CONFIGURED);
    }

    @Override
    public PassageIndex open(Path folder, VectorSpace space, IndexOptions options) {
        requireIndexable(space);
        Optional<Language> wanted = options.language().map(Language::of);
        return opening(folder, () -> {
            make(folder);
            return withDirectory(folder, directory -> openWriting(folder, directory, space, wanted));
        });
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failures.making(folder, e);
        }
    }

    @Override
    public PassageIndex openForSearch(Path folder) {
        requireFolder(folder);
        return opening(folder, () -> withDirectory(folder, directory -> openSearching(folder, directory)));
    }

    @Override
    public PassageIndex openSound(Path folder) {
        requireFolder(folder);
        return opening(folder, () -> withDirectory(folder, directory -> new Checkup(folder, directory, settings).openSound()));
    }

    @Override
    public IndexHealth check(Path folder) {
        requireFolder(folder);
        return opening(folder, () -> {
            try (Directory directory = directories.open(folder)) {
                return new Checkup(folder, directory, settings).check();
            }
        });
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Failures.missing(folder);
        }
    }

    private PassageIndex openWriting(Path folder, Directory directory, VectorSpace space, Optional<Language> wanted)
            throws IOException {
        StoredCommit commit = new StoredCommit(folder, directory);
        Optional<VectorSpace> found = commit.space();
        if (found.isPresent()) {
            CommitData.requireSame(folder, found.get(), space);
            commit.verify(settings.verify());
        }
        Traits configured = wanted.map(settings.traits()::withLanguage).orElseGet(settings::traits);
        Traits traits = found.isPresent() ? commit.traits(settings.graph().efSearch()) : configured;
        requireSame(folder, traits.language(), wanted);
        return WritableIndex.open(new OpenFolder(folder, directory, space, traits), settings);
    }

    private PassageIndex openSearching(Path folder, Directory directory) throws IOException {
        StoredCommit commit = new StoredCommit(folder, directory);
        VectorSpace space = commit.space().orElseThrow(() -> Failures.missing(folder));
        commit.verify(settings.verify());
        return new SearchOnlyIndex(new OpenFolder(folder, directory, space, commit.traits(settings.graph().efSearch())));
    }

    private PassageIndex withDirectory(Path folder, Opening opening) throws IOException {
        Directory directory = directories.open(folder);
        try {
            return opening.open(directory);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    private static <T> T opening(Path folder, Attempt<T> attempt) {
        try {
            return attempt.open();
        } catch (FletchingException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Failures.reading(folder, e);
        }
    }

    private static void requireIndexable(VectorSpace space) {
        Metric.of(space.similarity());
        if (space.dimensions() > WideHnswFormat.MAX_DIMENSIONS) {
            throw new FletchingException("dimensions of a Lucene index must be 1 to %d, got %d. Choose a model with fewer."
                    .formatted(WideHnswFormat.MAX_DIMENSIONS, space.dimensions()));
        }
    }

    private static void requireSame(Path folder, Language found, Optional<Language> wanted) {
        if (wanted.isPresent() && wanted.get() != found) {
            throw new FletchingException("language of index '%s' must be '%s', as it was made, got '%s'. Use another folder."
                    .formatted(folder, found.code(), wanted.get().code()));
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T open() throws IOException;
    }

    @FunctionalInterface
    private interface Opening {
        PassageIndex open(Directory directory) throws IOException;
    }
}
