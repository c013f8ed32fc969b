package dev.fletching.index.lucene;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Chooses how the files of a folder are read: the one place that knows. */
@FunctionalInterface
interface Directories {

    /** Memory-mapped files, by memory segments where the platform has them, else by buffers. */
    Directories MAPPED = FSDirectory::open;

    /** Open a folder that exists. */
    Directory open(Path folder) throws IOException;
}
