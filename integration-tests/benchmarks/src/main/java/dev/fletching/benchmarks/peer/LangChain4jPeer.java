package dev.fletching.benchmarks.peer;

import java.util.List;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;

/** LangChain4j in the process. It runs one text at a time, several of them side by side. */
final class LangChain4jPeer implements Peer {

    private final OnnxEmbeddingModel model;

    LangChain4jPeer(ModelFiles files) {
        model = new OnnxEmbeddingModel(files.onnx(), files.tokenizer(),
                files.model().firstToken() ? PoolingMode.CLS : PoolingMode.MEAN);
    }

    @Override
    public float[][] embed(List<String> texts) {
        return model.embedAll(texts.stream().map(TextSegment::from).toList()).content().stream().map(Embedding::vector)
                .toArray(float[][]::new);
    }

    @Override
    public void close() {}
}
