package dev.fletching.embedding.djl.onnx;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.fletching.api.FletchingException;

/**
 * Where a model runs.
 *
 * @param kind processor or graphics card
 * @param number which graphics card, from 0
 */
public record Device(Kind kind, int number) {

    /** Kinds of device. */
    public enum Kind {
        /** The first graphics card where one can be used, the processor otherwise. */
        AUTO,
        /** The processor. */
        CPU,
        /** A graphics card by CUDA, or failure. */
        GPU
    }

    private static final Pattern FORM = Pattern.compile("(auto|cpu|gpu)(?::(\\d{1,3}))?");

    /**
     * Read {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:n}.
     *
     * @throws FletchingException if it is none of them
     */
    public static Device parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || matcher.group(2) != null && !matcher.group(1).equals("gpu")) {
            throw new FletchingException(
                    "device must be auto, cpu, gpu or gpu:n, got '%s'. Choose one of them.".formatted(text));
        }
        int number = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return new Device(Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), number);
    }
}
