package dev.fletching.embedding.djl.model;

import java.nio.file.Path;

import dev.fletching.api.embedding.ModelCard;
import dev.fletching.embedding.djl.pooling.Head;
import dev.fletching.embedding.djl.token.TextRules;

/**
 * All that is needed to run a model on this machine.
 *
 * @param card describes it
 * @param graph the ONNX file
 * @param tokenizer the tokenizer.json
 * @param rules how it wants its texts
 * @param head what becomes of its token vectors
 * @param poolsPrompt whether the tokens of a prompt take part in pooling
 */
public record LocalModel(ModelCard card, Path graph, Path tokenizer, TextRules rules, Head head, boolean poolsPrompt) {

    /** The files of its transformer. */
    public TransformerFiles files() {
        return new TransformerFiles(graph, tokenizer, rules);
    }
}
