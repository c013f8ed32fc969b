package dev.fletching.embedding.djl.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.jboss.logging.Logger;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.fletching.embedding.djl.cache.Staging;

/**
 * The optimised form of a graph in ONNX Runtime's own format: mapped into memory, with the weights used where they lie, where an
 * ONNX file is parsed, copied and optimised anew at every start.
 * <p>
 * It appears whole or not at all, and belongs to one version of ONNX Runtime, whose name it has. Two processes may save it at
 * the same time; both save the same. What cannot be saved is no failure: the ONNX file is there.
 *
 * @see <a href="https://onnxruntime.ai/docs/performance/model-optimizations/ort-format-models.html">ORT format models</a>
 */
final class SavedGraph {

    private static final Logger LOG = Logger.getLogger(SavedGraph.class);

    /** Neither a mapping nor the format holds more than 2 GB. */
    private static final long LARGEST_BYTES = 1L << 30;

    private final Path onnx;
    private final Path file;
    private final Path staging;

    private SavedGraph(Path onnx, Path file) {
        this.onnx = onnx;
        this.file = file;
        this.staging = Staging.beside(file);
    }

    /** The optimised form of a graph, where there may be one; {@code revision} tells forms apart that do not fit each other. */
    static Optional<SavedGraph> of(GraphFile graph, String revision) {
        Path onnx = graph.onnx();
        return graph.inCache()
                ? Optional.of(new SavedGraph(onnx, onnx.resolveSibling(onnx.getFileName() + "-" + revision + ".ort")))
                : Optional.empty();
    }

    /** Map it, where it is there. */
    Optional<ByteBuffer> map() {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Optional.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Have options use a mapping in place; it must stay reachable as long as the session lives. */
    static void useInPlace(SessionOptions options) throws OrtException {
        options.addConfigEntry("session.load_model_format", "ORT");
        options.addConfigEntry("session.use_ort_model_bytes_directly", "1");
        options.addConfigEntry("session.use_ort_model_bytes_for_initializers", "1");
    }

    /** Have options save what a session makes of the ONNX file; answers whether that can be. */
    boolean saveWith(SessionOptions options) throws OrtException {
        try {
            if (Files.size(onnx) > LARGEST_BYTES || hasWeightsElsewhere() || !Files.isWritable(file.getParent())) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        Staging.clear(file);
        options.addConfigEntry("session.save_model_format", "ORT");
        options.setOptimizedModelFilePath(staging.toString());
        return true;
    }

    /** Large models keep their weights in a file of their own. */
    private boolean hasWeightsElsewhere() {
        return Files.exists(onnx.resolveSibling(onnx.getFileName() + "_data"));
    }

    /** Put what was saved in its place. */
    void keep() {
        try {
            try (FileChannel channel = FileChannel.open(staging, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.debugf("'%s' cannot be kept: %s", file, e);
            drop();
        }
    }

    /** Leave nothing of an attempt that failed. */
    void drop() {
        try {
            Files.deleteIfExists(staging);
        } catch (IOException e) {
            LOG.debugf("'%s' cannot be removed: %s", staging, e);
        }
    }
}
