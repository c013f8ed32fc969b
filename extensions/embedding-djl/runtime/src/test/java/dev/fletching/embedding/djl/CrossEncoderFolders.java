package dev.fletching.embedding.djl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import dev.fletching.api.reranking.Reranker;
import dev.fletching.api.reranking.RerankerRequest;
import dev.fletching.testkit.TinyCrossEncoder;

/** Tiny cross-encoders for tests. */
final class CrossEncoderFolders {

    /** Nothing in it is zero, so that every token, the special ones too, shows in the logit. */
    static final TinyCrossEncoder MODEL = TinyCrossEncoder.of(Map.of(
            "[PAD]", new float[]{9, -9, 9}, "[UNK]", new float[]{0.1f, 0.2f, -0.3f}, "[CLS]", new float[]{-0.5f, 0.25f, 1},
            "[SEP]", new float[]{0.75f, 0.5f, 0.25f}, "red", new float[]{3, 1, 0.5f}, "fox", new float[]{2, -1, 4},
            "whale", new float[]{-4, 2, 1}, "ice", new float[]{-1, 3, -2}), new float[]{0.7f, -1.1f, 0.4f}, 0.3f);

    private CrossEncoderFolders() {}

    static CrossEncoders models() {
        return new CrossEncoders(TestModels.settings());
    }

    static Reranker open(Path folder) {
        return models().open(RerankerRequest.of(folder.toString()));
    }

    static Reranker open(TinyCrossEncoder model, Path folder) {
        try {
            model.write(folder);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return open(folder);
    }
}
