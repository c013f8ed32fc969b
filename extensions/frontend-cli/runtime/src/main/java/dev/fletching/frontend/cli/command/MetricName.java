package dev.fletching.frontend.cli.command;

import java.util.Locale;

import dev.fletching.api.embedding.Similarity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a similarity, as in {@code cosine}. */
final class MetricName implements ITypeConverter<Similarity> {

    @Override
    public Similarity convert(String value) {
        for (Similarity similarity : Similarity.values()) {
            if (of(similarity).equalsIgnoreCase(value.strip())) {
                return similarity;
            }
        }
        throw new TypeConversionException("must be one of cosine, dot, euclidean and manhattan, got '" + value + "'");
    }

    /** The name of a similarity. */
    static String of(Similarity similarity) {
        return similarity.name().toLowerCase(Locale.ROOT);
    }
}
