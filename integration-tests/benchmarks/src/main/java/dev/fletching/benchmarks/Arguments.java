package dev.fletching.benchmarks;

/** Reads command lines of options with one value each. */
public final class Arguments {

    private Arguments() {}

    /** Takes one option over into settings. */
    @FunctionalInterface
    public interface Step<T> {

        /**
         * The settings with the option's value.
         *
         * @throws UsageException if there is no such option or the value is wrong
         */
        T with(T settings, String name, String value);
    }

    /** Read all options, beginning with the defaults. */
    public static <T> T parse(T defaults, Step<T> step, String... arguments) {
        T settings = defaults;
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new UsageException("option '%s' must have a value, got none. Add one.".formatted(arguments[i]));
            }
            settings = step.with(settings, arguments[i], arguments[i + 1]);
        }
        return settings;
    }

    /** Read a number from 1 to the most. */
    public static int positive(String name, String value, int most) {
        if (!value.matches("[1-9][0-9]{0,8}") || Integer.parseInt(value) > most) {
            throw new UsageException("%s must be a positive number up to %d, got '%s'. Try %d."
                    .formatted(name, most, value, Math.min(most, 5)));
        }
        return Integer.parseInt(value);
    }
}
