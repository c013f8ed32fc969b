package dev.fletching.embedding.djl.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtEnvironment;

/**
 * Unpacks the native libraries of ONNX Runtime and of the tokenizers once, and tells both where they are; else the one copies
 * 24 MB and leaves a folder behind at every start, and the other writes into the home directory. Settings that a user made by
 * the libraries' own properties are kept. Safe for many threads.
 */
public final class NativeLibraries {

    /** What the names of packed libraries end in. */
    public static final String PACKED = ".gz";

    private static final String ONNX_PATH = "onnxruntime.native.path";
    private static final String TOKENIZERS_PATH = "RUST_LIBRARY_PATH";
    private static final String TOKENIZERS_VERSION = "native/lib/tokenizers.properties";
    private static final List<String> ONNX_LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni",
            "onnxruntime_providers_shared",
            "onnxruntime_providers_cuda");
    private static final List<String> TOKENIZERS_LIBRARIES = List.of("tokenizers", "libgcc_s_seh-1", "libstdc++-6",
            "libwinpthread-1");

    /** The start of a library holds its build id. */
    private static final int FINGERPRINT_BYTES = 64 * 1024;

    private final CacheFolder cache;
    private final Platform platform;
    private boolean prepared;

    /** @param cache gets the libraries */
    public NativeLibraries(CacheFolder cache) {
        this.cache = cache;
        this.platform = Platform.current();
    }

    /** The resource that tells the tokenizers' version, which DJL reads. */
    public static String versionResource() {
        return TOKENIZERS_VERSION;
    }

    /**
     * The resources that the libraries may lie in on the platform that this runs on. Not all of them exist everywhere. A native
     * executable carries them packed by gzip, under their names with {@value #PACKED}, which saves 24 MB.
     */
    public static List<String> resources() {
        Platform platform = Platform.current();
        List<String> resources = new ArrayList<>();
        ONNX_LIBRARIES.forEach(name -> resources.add(platform.onnxFolder() + System.mapLibraryName(name)));
        TOKENIZERS_LIBRARIES.forEach(name -> resources.add(platform.tokenizersFolder() + System.mapLibraryName(name)));
        return List.copyOf(resources);
    }

    /**
     * Do it before the first use of either; does nothing the second time.
     *
     * @throws dev.fletching.api.FletchingException if the cache cannot be written
     */
    public synchronized void prepare() {
        System.setProperty("ai.djl.offline", "true");
        if (prepared) {
            return;
        }
        prepareOnnx();
        prepareTokenizers();
        prepared = true;
    }

    private void prepareOnnx() {
        if (System.getProperty(ONNX_PATH) != null) {
            return;
        }
        List<Library> libraries = new ArrayList<>();
        for (String name : ONNX_LIBRARIES) {
            find(OrtEnvironment.class, platform.onnxFolder() + System.mapLibraryName(name)).ifPresent(libraries::add);
        }
        if (!libraries.isEmpty()) {
            System.setProperty(ONNX_PATH, unpack("onnxruntime-", libraries).toString());
        }
    }

    private void prepareTokenizers() {
        if (System.getenv(TOKENIZERS_PATH) != null || System.getProperty(TOKENIZERS_PATH) != null || platform.isWindows()) {
            return;
        }
        String file = System.mapLibraryName("tokenizers");
        find(HuggingFaceTokenizer.class, platform.tokenizersFolder() + file).ifPresent(
                library -> System.setProperty(TOKENIZERS_PATH,
                        unpack("tokenizers-", List.of(library)).resolve(file).toString()));
    }

    private static Optional<Library> find(Class<?> owner, String resource) {
        String file = resource.substring(resource.lastIndexOf('/') + 1);
        ClassLoader loader = owner.getClassLoader();
        return Optional.ofNullable(loader.getResource(resource + PACKED)).map(url -> new Library(file, url, true))
                .or(() -> Optional.ofNullable(loader.getResource(resource)).map(url -> new Library(file, url, false)));
    }

    /** A library, packed or not. */
    private record Library(String file, URL url, boolean packed) {

        InputStream open() throws IOException {
            InputStream in = url.openStream();
            return packed ? new GZIPInputStream(in) : in;
        }
    }

    private Path unpack(String kind, List<Library> libraries) {
        try {
            String place = "native/" + kind + fingerprint(libraries);
            for (Library library : libraries) {
                cache.keep(place + "/" + library.file(), library::open);
            }
            return cache.resolve(place);
        } catch (IOException e) {
            throw new UncheckedIOException("native libraries must be readable, and are not", e);
        }
    }

    /** Tells builds of the libraries apart without reading all of them at every start. */
    private static String fingerprint(List<Library> libraries) throws IOException {
        MessageDigest digest = Checksums.sha256();
        for (Library library : libraries) {
            URLConnection connection = library.url().openConnection();
            try (InputStream in = connection.getInputStream()) {
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, connection.getContentLengthLong()));
                digest.update(in.readNBytes(FINGERPRINT_BYTES));
            }
        }
        return Checksums.hex(digest).substring(0, 16);
    }
}
