package dev.fletching.benchmarks.peer;

import java.util.Arrays;
import java.util.Optional;

/** The models that peers can be compared on. */
public enum Model {
    /** 6 layers, mean pooling. */
    MINILM("all-minilm-l6-v2", 256, false, "embeddings_minilm.json"),
    /** 12 layers, first token. */
    BGE_SMALL("bge-small-en-v1.5", 512, true, "embeddings_bge15.json");

    private final String id;
    private final int maximumTokens;
    private final boolean firstToken;
    private final String golden;

    Model(String id, int maximumTokens, boolean firstToken, String golden) {
        this.id = id;
        this.maximumTokens = maximumTokens;
        this.firstToken = firstToken;
        this.golden = golden;
    }

    /** Find a model by the name that Fletching gives it. */
    public static Optional<Model> find(String id) {
        return Arrays.stream(values()).filter(model -> model.id.equals(id)).findFirst();
    }

    /** Its name in Fletching; its files in the jar begin with it. */
    public String id() {
        return id;
    }

    /** The name of its form with int8 weights. */
    String quantisedId() {
        return id + "-q";
    }

    /** Where its text is cut, special tokens included. */
    public int maximumTokens() {
        return maximumTokens;
    }

    /** Whether the first token's vector is the text's; the mean of all otherwise. */
    boolean firstToken() {
        return firstToken;
    }

    /** File of golden values in the reference folder. */
    public String golden() {
        return golden;
    }
}
