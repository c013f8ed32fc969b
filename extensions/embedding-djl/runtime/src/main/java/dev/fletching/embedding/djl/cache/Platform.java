package dev.fletching.embedding.djl.cache;

import java.util.Locale;

/**
 * The system and processor, under the names that jars with native libraries use.
 *
 * @param system {@code linux}, {@code osx} or {@code win}
 * @param arm whether the processor is 64-bit ARM
 */
record Platform(String system, boolean arm) {

    static Platform current() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "osx" : os.startsWith("windows") ? "win" : "linux";
        return new Platform(system, System.getProperty("os.arch").equals("aarch64"));
    }

    String onnxFolder() {
        return "ai/onnxruntime/native/" + system + (arm ? "-aarch64/" : "-x64/");
    }

    String tokenizersFolder() {
        return "native/lib/" + system + (arm ? "-aarch64/cpu/" : "-x86_64/cpu/");
    }

    boolean isWindows() {
        return system.equals("win");
    }
}
