package dev.fletching.index.memory;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import dev.fletching.api.ApiVersion;
import dev.fletching.api.Contribution;
import dev.fletching.api.FletchingException;
import dev.fletching.api.index.IndexProvider;
import dev.fletching.api.index.PassageIndex;
import dev.fletching.api.index.VectorSpace;

/**
 * Keeps indexes in memory, by the absolute, normalised name of their folder; nothing is read or written there.
 * <p>
 * What is committed stays until the provider is gone, also while no index is open. One index of a name may be open for
 * writing at a time; any number may search it.
 */
@Contribution(id = "memory", description = "Exact index in memory, gone when the process ends", api = ApiVersion.CURRENT)
public final class MemoryIndexProvider implements IndexProvider {

    private final ConcurrentMap<Path, MemoryStore> stores = new ConcurrentHashMap<>();

    @Override
    public PassageIndex open(Path folder, VectorSpace space) {
        MemoryStore store = stores.computeIfAbsent(name(folder), name -> new MemoryStore(space));
        if (!store.space().equals(space)) {
            throw new FletchingException(
                    "index '%s' must be opened with its own vector space, %s, got %s. Choose another name or the same model."
                            .formatted(folder, store.space(), space));
        }
        if (!store.lock()) {
            throw new FletchingException(
                    "index '%s' must be written by one at a time, and is open for writing. Close it there first."
                            .formatted(folder));
        }
        return new WritableMemoryIndex(store);
    }

    @Override
    public PassageIndex openForSearch(Path folder) {
        MemoryStore store = stores.get(name(folder));
        if (store == null) {
            throw new FletchingException(
                    "index '%s' must be made before it is searched, and is not in memory. Put passages into it first."
                            .formatted(folder));
        }
        return new SearchableMemoryIndex(store);
    }

    private static Path name(Path folder) {
        return folder.toAbsolutePath().normalize();
    }
}
