package dev.fletching.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model as a folder in the layout of sentence-transformers, which can say another maximum length than the model's card. */
final class ModelFolder {

    private ModelFolder() {}

    static Path write(ModelFiles files, String name) throws IOException {
        Path folder = Files.createTempDirectory(files.onnx().getParent(), name);
        Files.move(ModelFiles.copy(name + ".onnx", folder), folder.resolve("model.onnx"));
        Files.copy(files.tokenizer(), folder.resolve("tokenizer.json"));
        Files.writeString(folder.resolve("sentence_bert_config.json"),
                "{\"max_seq_length\": %d}".formatted(files.maximumTokens()));
        Files.writeString(folder.resolve("modules.json"), """
                [{"idx": 0, "name": "0", "path": "", "type": "sentence_transformers.models.Transformer"},
                 {"idx": 1, "name": "1", "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
                 {"idx": 2, "name": "2", "path": "2_Normalize", "type": "sentence_transformers.models.Normalize"}]""");
        Path pooling = Files.createDirectories(folder.resolve("1_Pooling"));
        Files.writeString(pooling.resolve("config.json"), """
                {"word_embedding_dimension": 384, "pooling_mode_cls_token": %s, "pooling_mode_mean_tokens": %s}"""
                .formatted(files.model().firstToken(), !files.model().firstToken()));
        return folder;
    }
}
