package dev.fletching.benchmarks.peer;

import java.util.List;
import java.util.Map;

import org.springframework.ai.transformers.TransformersEmbeddingModel;

/** Spring AI in the process. It runs all texts in one batch, and always takes the mean of the tokens. */
final class SpringAiPeer implements Peer {

    private final TransformersEmbeddingModel model = new TransformersEmbeddingModel();

    SpringAiPeer(ModelFiles files) throws Exception {
        model.setDisableCaching(true);
        model.setModelResource(files.onnx().toUri().toString());
        model.setTokenizerResource(files.tokenizer().toUri().toString());
        model.setTokenizerOptions(Map.of("padding", "true", "truncation", "true", "maxLength",
                Integer.toString(files.maximumTokens())));
        model.afterPropertiesSet();
    }

    @Override
    public float[][] embed(List<String> texts) {
        return model.embed(texts).toArray(float[][]::new);
    }

    @Override
    public void close() {}
}
