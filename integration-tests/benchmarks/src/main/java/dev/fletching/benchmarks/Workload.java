package dev.fletching.benchmarks;

import java.util.Arrays;
import java.util.Optional;

import dev.fletching.benchmarks.peer.Model;
import dev.fletching.benchmarks.peer.PeerKind;

/** What is embedded, and how often in one process. */
public enum Workload {
    /** The texts that golden values exist for; agreement only. */
    GOLDEN("golden", "texts with golden values", 0, 1, 0, 0),
    /** Many short texts. */
    W1("w1", "256 short news texts", 3, 5, 0, 0),
    /** Fewer long texts, which every peer reads whole. */
    W2("w2", "64 long abstracts, read whole", 1, 3, 256, 512),
    /** One query at a time. */
    W3("w3", "one query of 12 tokens", 200, 500, 0, 0);

    private final String id;
    private final String title;
    private final int warmUps;
    private final int passes;
    private final int neededTokens;
    private final int maximumTokens;

    Workload(String id, String title, int warmUps, int passes, int neededTokens, int maximumTokens) {
        this.id = id;
        this.title = title;
        this.warmUps = warmUps;
        this.passes = passes;
        this.neededTokens = neededTokens;
        this.maximumTokens = maximumTokens;
    }

    static Optional<Workload> find(String id) {
        return Arrays.stream(values()).filter(workload -> workload.id.equals(id)).findFirst();
    }

    /** Its name in options and reports. */
    public String id() {
        return id;
    }

    String title() {
        return title;
    }

    /** Passes over all texts before the clock starts. */
    int warmUps() {
        return warmUps;
    }

    /** Measured passes over all texts. */
    int passes() {
        return passes;
    }

    /** Where texts are cut, special tokens included: where the model's card says, if the workload does not ask for more. */
    int maximumTokens(Model model) {
        return Math.max(maximumTokens, model.maximumTokens());
    }

    /** Whether a peer reads enough of these texts for a comparison to mean something. */
    boolean suits(PeerKind peer) {
        return peer.cutsAtTokens() >= neededTokens;
    }
}
