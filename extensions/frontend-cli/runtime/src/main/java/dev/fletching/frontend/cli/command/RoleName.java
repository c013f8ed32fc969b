package dev.fletching.frontend.cli.command;

import dev.fletching.api.embedding.TextRole;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code query} or {@code document}. */
final class RoleName implements ITypeConverter<TextRole> {

    @Override
    public TextRole convert(String value) {
        return switch (value.strip()) {
            case "query" -> TextRole.QUERY;
            case "document" -> TextRole.DOCUMENT;
            default -> throw new TypeConversionException("must be query or document, got '" + value + "'");
        };
    }
}
