package dev.fletching.benchmarks.peer;

import java.util.Arrays;
import java.util.Optional;

/** The peers by name. */
public enum PeerKind {
    /** Fletching's embedder. */
    FLETCHING("fletching", files -> FletchingPeer.open(files, files.model().id()), Integer.MAX_VALUE),
    /** Fletching's embedder with the quantised form of the model. */
    FLETCHING_QUANTISED("fletching-quantised", files -> FletchingPeer.open(files, files.model().quantisedId()),
            Integer.MAX_VALUE),
    /** LangChain4j's class for models in the process, with its own threads. */
    LANGCHAIN4J("langchain4j", LangChain4jPeer::new, 128),
    /** Spring AI's class for models in the process. */
    SPRING_AI("spring-ai", SpringAiPeer::new, Integer.MAX_VALUE),
    /** ONNX Runtime with its default options and batches of 32 texts of like length. */
    RAW_ONNX("raw-onnxruntime", RawOnnxPeer::new, Integer.MAX_VALUE);

    /** Opens a peer. */
    interface Opener {
        Peer open(ModelFiles files) throws Exception;
    }

    private final String id;
    private final Opener opener;
    private final int cutsAtTokens;

    PeerKind(String id, Opener opener, int cutsAtTokens) {
        this.id = id;
        this.opener = opener;
        this.cutsAtTokens = cutsAtTokens;
    }

    /** Find a peer by its name. */
    public static Optional<PeerKind> find(String id) {
        return Arrays.stream(values()).filter(peer -> peer.id.equals(id)).findFirst();
    }

    /** Its name in options and reports. */
    public String id() {
        return id;
    }

    /** Length in tokens at which it cuts a text by itself; what is cut is not compared. */
    public int cutsAtTokens() {
        return cutsAtTokens;
    }

    /** Load a model. */
    public Peer open(ModelFiles files) throws Exception {
        return opener.open(files);
    }
}
