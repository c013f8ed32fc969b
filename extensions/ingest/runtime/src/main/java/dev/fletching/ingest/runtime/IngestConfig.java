package dev.fletching.ingest.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How files are read and taken into an index. */
@ConfigMapping(prefix = "quarkus.fletching.ingest")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface IngestConfig {

    /** The largest text, Markdown or HTML file that is read, and the most text that is taken out of any file. */
    @WithDefault("16M")
    MemorySize maxFileSize();

    /** The longest line, row or record of a JSON Lines, CSV, TSV or JSON file; such a file is in memory one of them at a time. */
    @WithDefault("16M")
    MemorySize maxLineSize();

    /** The largest PDF or DOCX file that is read, and the most that one part of it may unpack to. */
    @WithDefault("64M")
    MemorySize maxDocumentSize();

    /** The most that the zip archives of one input may unpack to, on disk and one file at a time. */
    @WithDefault("1G")
    MemorySize maxArchiveSize();

    /** The most pages of a PDF file. */
    @WithDefault("10000")
    int maxPages();

    /** The longest time that reading one PDF, DOCX or HTML file may take. */
    @WithDefault("60s")
    Duration maxTime();

    /** Which columns of tables, and fields of JSON records, make up a document. */
    ColumnsConfig columns();

    /** The most tokens in a passage where the caller names no size and the model does not read fewer. */
    @WithDefault("256")
    int passageTokens();

    /** How many passages are put into an index before they are committed; fewer make graphs of less, and more of them. */
    @WithDefault("5000")
    int commitPassages();

    /** How long passages that were put may wait for their commit, where there are fewer of them. */
    @WithDefault("30s")
    Duration commitEvery();

    /** Names of columns; what is not set is found by the usual names. */
    interface ColumnsConfig {

        /** Column of the id; otherwise {@code id} and the like, or a first column without a name. */
        Optional<String> id();

        /** Column of the title; otherwise {@code title}, {@code name} and the like. */
        Optional<String> title();

        /** Columns of the text, joined by line ends; otherwise {@code text}, {@code content}, {@code description} and the like. */
        Optional<List<String>> text();

        /** Columns that are kept as metadata; otherwise all that are left. */
        Optional<List<String>> metadata();
    }
}
