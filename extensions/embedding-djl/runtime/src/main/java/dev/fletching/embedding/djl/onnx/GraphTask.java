package dev.fletching.embedding.djl.onnx;

import java.util.List;

/** What a graph was exported for, which shows in the shape of its output. */
public enum GraphTask {

    /** A vector a token. */
    FEATURE_EXTRACTION(3, List.of("last_hidden_state", "token_embeddings"),
            "an output of 32-bit floats [batch, sequence, width]", "feature extraction") {
        @Override
        int rows(int length) {
            return length;
        }

        @Override
        long[] shape(int texts, int length, int width) {
            return new long[]{texts, length, width};
        }
    },

    /** A row of logits a text. */
    SEQUENCE_CLASSIFICATION(2, List.of("logits"),
            "an output 'logits', or else a single one, of 32-bit floats [batch, labels]", "sequence classification") {
        @Override
        int rows(int length) {
            return 1;
        }

        @Override
        long[] shape(int texts, int length, int width) {
            return new long[]{texts, width};
        }
    };

    private final int rank;
    private final List<String> names;
    private final String rule;
    private final String export;

    GraphTask(int rank, List<String> names, String rule, String export) {
        this.rank = rank;
        this.names = names;
        this.rule = rule;
        this.export = export;
    }

    /** How many dimensions the output has; the last is the width of a row. */
    int rank() {
        return rank;
    }

    /** Usual names of the output; the first that is there counts. */
    List<String> names() {
        return names;
    }

    /** What the output must be, for a message. */
    String rule() {
        return rule;
    }

    /** The name of the task, for a message that says how to export a model. */
    String export() {
        return export;
    }

    /** Rows of the output for each text of a run whose longest text has so many tokens. */
    abstract int rows(int length);

    /** Shape of the output of a run. */
    abstract long[] shape(int texts, int length, int width);
}
