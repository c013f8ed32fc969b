package dev.fletching.api.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import dev.fletching.api.FletchingException;
import dev.fletching.api.host.Contributions;

/**
 * Reads data sets of every format that the application has a reader of. Safe for many threads.
 *
 * @param contributions where the readers come from
 * @since 0.1
 */
public record DatasetReaders(Contributions contributions) {

    /**
     * Read a data set by the first reader that accepts it.
     *
     * @throws FletchingException if it is not there, no reader accepts it, naming the formats, or it is damaged
     */
    public RetrievalDataset read(Path path) {
        if (!Files.exists(path)) {
            throw new FletchingException("data set '" + path + "' must exist, but does not. Check the path.");
        }
        List<DatasetReader> readers = contributions.all(DatasetReader.class);
        return readers.stream().filter(reader -> reader.accepts(path)).findFirst()
                .orElseThrow(() -> new FletchingException(
                        "data set '%s' must be one of: %s. Check the path or convert it.".formatted(path,
                                readers.stream().map(DatasetReader::format).collect(Collectors.joining("; ")))))
                .read(path);
    }
}
