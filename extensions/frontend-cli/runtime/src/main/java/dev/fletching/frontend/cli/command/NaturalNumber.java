package dev.fletching.frontend.cli.command;

import picocli.CommandLine.ITypeConverter;

/** Reads whole numbers from 0. */
final class NaturalNumber implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
        return value.strip().equals("0") ? Integer.valueOf(0) : new PositiveNumber().convert(value);
    }
}
