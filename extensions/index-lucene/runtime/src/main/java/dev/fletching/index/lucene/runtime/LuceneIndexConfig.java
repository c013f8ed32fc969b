package dev.fletching.index.lucene.runtime;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The Lucene index. */
@ConfigMapping(prefix = "quarkus.fletching.index.lucene")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface LuceneIndexConfig {

    /** The graph of an approximate search. */
    Hnsw hnsw();

    /**
     * How the vectors are shortened that the graph compares: {@code none}, {@code int8}, {@code int7} or {@code int4}. Takes less
     * memory to search; those of full length stay on disk, score what is found, and are all that exact search reads. Holds for
     * new indexes; one that is there keeps its own.
     */
    @WithDefault("none")
    String quantisation();

    /** Memory that passages fill before they are written out, 1 MB to 2 GB; more makes indexing faster. */
    @WithDefault("64M")
    MemorySize ramBuffer();

    /**
     * Language of the texts, for search by words: {@code en}, {@code de}, {@code fr}, {@code es}, {@code pt}, {@code it},
     * {@code nl}, {@code ru}, {@code zh}, {@code ja}, {@code ko}, or {@code und} for any other. Holds for new indexes; one that
     * is there keeps its own.
     */
    @WithDefault("en")
    String language();

    /**
     * Whether the checksums of all files are compared when an index is opened, so that damage is found before it can do harm.
     * Reads the whole index once.
     */
    @WithDefault("true")
    boolean verify();

    /** The graph of an approximate search. */
    interface Hnsw {

        /** Neighbours of a vector in the graph, 2 to 512; more find more, and take more room. Holds for what is written. */
        @WithDefault("16")
        int m();

        /**
         * Neighbours that are weighed when a vector enters the graph, 1 to 3200; more find more, and index more slowly. Holds
         * for what is written.
         */
        @WithDefault("100")
        int efConstruction();

        /** Vectors that a search keeps at least, 1 to 10000, and at least twice as many as it is to find; more find more. */
        @WithDefault("100")
        int efSearch();
    }
}
