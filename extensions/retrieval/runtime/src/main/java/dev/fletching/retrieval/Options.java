package dev.fletching.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Values;

/** The options of one retriever or refiner, read by name; refuses names that it does not know. */
final class Options {

    /** How many candidates are looked at. */
    static final String DEPTH = "depth";

    private final String stage;
    private final Map<String, String> values;

    Options(String stage, Map<String, String> values, Set<String> known) {
        this.stage = stage;
        this.values = values;
        for (String name : new TreeSet<>(values.keySet())) {
            if (!known.contains(name)) {
                throw new FletchingException("option of stage '%s' must be one of %s, got '%s'. Choose one of these."
                        .formatted(stage, new TreeSet<>(known), name));
            }
        }
    }

    /** One of an enum's values, written in lower case with hyphens. */
    <E extends Enum<E>> E choice(String name, E otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        List<E> choices = Arrays.asList(otherwise.getDeclaringClass().getEnumConstants());
        for (E choice : choices) {
            if (written(choice).equals(value)) {
                return choice;
            }
        }
        throw new FletchingException("option '%s' of stage '%s' must be one of %s, got '%s'. Choose one of these."
                .formatted(name, stage, choices.stream().map(Options::written).toList(), value));
    }

    /** A number within bounds. */
    double number(String name, double otherwise, double least, double most) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        Optional<Double> number = Values.number(value);
        if (number.isEmpty() || number.get() < least || number.get() > most) {
            throw new FletchingException("option '%s' of stage '%s' must be a number from %s to %s, got '%s'. Mend it."
                    .formatted(name, stage, written(least), written(most), value));
        }
        return number.get();
    }

    /** A number within bounds that must be there. */
    double required(String name, double least, double most) {
        if (!values.containsKey(name)) {
            throw new FletchingException("option '%s' of stage '%s' must be set, got nothing. Write it as in %s(%s=1)."
                    .formatted(name, stage, stage, name));
        }
        return number(name, 0, least, most);
    }

    /** How many candidates are looked at. */
    int depth(int otherwise) {
        return (int) number(DEPTH, otherwise, 1, Questions.MAX_K);
    }

    /** Any text. */
    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    private static String written(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
