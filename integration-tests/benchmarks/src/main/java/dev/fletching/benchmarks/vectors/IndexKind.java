package dev.fletching.benchmarks.vectors;

import java.util.Locale;
import java.util.function.Supplier;

/** The indexes that are measured. */
enum IndexKind {

    FLETCHING(() -> new FletchingIndex("none")), FLETCHING_INT8(() -> new FletchingIndex("int8")), FLETCHING_INT4(
            () -> new FletchingIndex("int4")), LUCENE(LuceneVectorIndex::new), JVECTOR(JVectorIndex::new);

    private final Supplier<VectorIndex> index;

    IndexKind(Supplier<VectorIndex> index) {
        this.index = index;
    }

    VectorIndex index() {
        return index.get();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
