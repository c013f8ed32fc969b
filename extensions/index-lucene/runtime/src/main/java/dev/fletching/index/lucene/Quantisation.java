package dev.fletching.index.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;

import dev.fletching.api.FletchingException;

/**
 * How the graph's vectors are shortened. Those of full length stay beside them: what the graph finds is scored again from them,
 * and exact search reads nothing else. Named in every index.
 */
enum Quantisation {

    /** Not at all. */
    NONE(null),
    /** To 8 bits a dimension, a quarter of a float. */
    INT8(ScalarEncoding.UNSIGNED_BYTE),
    /** To 7 bits a dimension, which takes a byte, and fewer instructions on some processors. */
    INT7(ScalarEncoding.SEVEN_BIT),
    /** To 4 bits a dimension, an eighth of a float. */
    INT4(ScalarEncoding.PACKED_NIBBLE);

    private final @Nullable ScalarEncoding encoding;

    Quantisation(@Nullable ScalarEncoding encoding) {
        this.encoding = encoding;
    }

    /** Find one by its name. */
    static Quantisation of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new FletchingException(
                        "quarkus.fletching.index.lucene.quantisation must be one of %s, got '%s'. Set it to one."
                                .formatted(ids(), id)));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How Lucene calls it; empty for none. */
    Optional<ScalarEncoding> encoding() {
        return Optional.ofNullable(encoding);
    }

    private static List<String> ids() {
        return Arrays.stream(values()).map(Quantisation::id).toList();
    }
}
