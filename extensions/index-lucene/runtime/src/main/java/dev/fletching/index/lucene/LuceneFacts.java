package dev.fletching.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Version;

/** What Lucene chose on this machine. */
public final class LuceneFacts {

    private LuceneFacts() {}

    /** How files are read, and whether vectors are compared with vector instructions. */
    public static Map<String, String> find() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("lucene", Version.LATEST.toString());
        facts.put("directory", directory());
        facts.put("vectors", vectors());
        return facts;
    }

    private static String vectors() {
        if (CompiledDistances.find() != null) {
            return "compared by compiled C where a file is read by one buffer";
        }
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? "with the vector module"
                : "without the vector module; --add-modules jdk.incubator.vector makes search about twice as fast in the JVM";
    }

    private static String directory() {
        try (Directory directory = Directories.MAPPED.open(Path.of("").toAbsolutePath())) {
            if (directory instanceof BufferMappedDirectory) {
                return "mmap by byte buffers, since this executable was built without java.lang.foreign";
            }
            String name = directory.getClass().getSimpleName();
            return name.equals("MMapDirectory") ? "mmap by memory segments" : name;
        } catch (IOException e) {
            return "unknown: " + e.getMessage();
        }
    }
}
