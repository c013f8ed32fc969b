package dev.fletching.embedding.djl;

import dev.fletching.api.embedding.ModelCard;
import dev.fletching.embedding.djl.onnx.OnnxModel;
import dev.fletching.embedding.djl.pooling.Head;
import dev.fletching.embedding.djl.token.ModelTokenizer;

/**
 * What an embedder is made of, and owns.
 *
 * @param card as it was opened
 * @param tokenizer texts to tokens
 * @param model tokens to token vectors
 * @param head token vectors to a vector
 * @param poolsPrompt whether the tokens of a prompt take part in pooling
 */
record ModelParts(ModelCard card, ModelTokenizer tokenizer, OnnxModel model, Head head, boolean poolsPrompt)
        implements
            AutoCloseable {

    @Override
    public void close() {
        model.close();
        tokenizer.close();
    }
}
