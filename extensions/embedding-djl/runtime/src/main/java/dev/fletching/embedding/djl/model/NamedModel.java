package dev.fletching.embedding.djl.model;

import dev.fletching.api.embedding.ModelCard;
import dev.fletching.embedding.djl.pooling.Head;

/**
 * A model that is opened by its name and whose files lie in a jar.
 *
 * @param card describes it
 * @param head what becomes of its token vectors
 * @param artifact the jar, as {@code group:artifact}
 * @param graph the ONNX file
 * @param tokenizer the tokenizer.json
 */
record NamedModel(ModelCard card, Head head, String artifact, File graph, File tokenizer) {

    /**
     * A file of the jar.
     *
     * @param resource its name on the class path
     * @param sha256 its checksum
     */
    record File(String resource, String sha256) {}
}
