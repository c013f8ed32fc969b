package dev.fletching.embedding.djl.token;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import dev.fletching.api.FletchingException;
import dev.fletching.api.embedding.TokenSpans;

/**
 * The tokenizer of a model. What its file says of padding and truncation does not count: nothing is padded, and the
 * {@link TextRules} say where texts are cut. Safe for many threads; closed by its owner when no call is running.
 */
public final class ModelTokenizer implements AutoCloseable {

    /** A text of fewer chars for each token that the model reads is not worth a look at where its tokens lie. */
    private static final int CHARS_A_TOKEN = 8;

    private final Path file;
    private final TextRules rules;
    private final HuggingFaceTokenizer cutting;
    private volatile HuggingFaceTokenizer whole;

    private ModelTokenizer(Path file, TextRules rules) {
        this.file = file;
        this.rules = rules;
        this.cutting = read(file, Map.of("truncation", "true", "maxLength", Integer.toString(rules.maxTokens()),
                "modelMaxLength", Integer.toString(rules.maxTokens()), "padding", "false"));
    }

    /**
     * Read a tokenizer.
     *
     * @throws FletchingException if the file is not a tokenizer
     */
    public static ModelTokenizer open(Path file, TextRules rules) {
        return new ModelTokenizer(file, rules);
    }

    /**
     * The ids that the model reads of a text, special tokens included. Asks the native library for these alone: a whole
     * {@link Encoding} takes half as long again.
     */
    public Tokens tokens(String text) {
        return read(() -> TokenizersLibrary.LIB.encode(cutting.getHandle(), prepared(text), true));
    }

    /**
     * The ids that the model reads of two texts together, special tokens included. Where they are too long, the longer one is
     * cut until both are as long as each other, and then both are (longest first).
     */
    public Tokens pair(String first, String second) {
        return read(() -> TokenizersLibrary.LIB.encodeDual(cutting.getHandle(), prepared(first), prepared(second), true));
    }

    /**
     * The start of a text that is much longer than the model reads, and any other text whole. It has twice as many tokens as the
     * model reads, so that all tokens that count are the same and the text is truncated still. Only where both texts of a pair
     * are that long, and cannot share what the model reads evenly, may the last token fall to the other one.
     * <p>
     * To be taken before {@link #pair}: the library lists what it cuts off, of two texts every combination, so that two of 80,000
     * chars would take seconds and gigabytes.
     */
    public String start(String text) {
        int most = 2 * rules.maxTokens();
        if (text.length() <= (long) CHARS_A_TOKEN * rules.maxTokens()) {
            return text;
        }
        TokenSpans spans = spans(text);
        return spans.count() <= most ? text : text.substring(0, spans.ends()[most - 1]);
    }

    private Tokens read(LongSupplier encode) {
        TokenizersLibrary library = TokenizersLibrary.LIB;
        long encoding = encode(encode);
        try {
            return new Tokens(library.getTokenIds(encoding), library.getTypeIds(encoding),
                    library.getOverflowCount(encoding) > 0);
        } finally {
            library.deleteEncoding(encoding);
        }
    }

    private long encode(LongSupplier encode) {
        try {
            return encode.getAsLong();
        } catch (RuntimeException e) {
            throw new FletchingException("'%s' must make tokens of any text, and does not (%s). Fetch the file again."
                    .formatted(file, e.getMessage()), e);
        }
    }

    /**
     * How many tokens at the start of a text belong to its prompt, a special token before it included and one after it not.
     */
    public int promptTokens(String prompt) {
        Encoding encoding = cutting.encode(prepared(prompt));
        long[] special = encoding.getSpecialTokenMask();
        int count = special.length;
        return count > 0 && special[count - 1] == 1 ? count - 1 : count;
    }

    /** Where the tokens of the whole text lie, special tokens left out. */
    public TokenSpans spans(String text) {
        Encoding encoding = whole().encode(rules.lowerCase() ? lowerInPlace(text) : text, false, false);
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] starts = new int[spans.length];
        int[] ends = new int[spans.length];
        CharIndexes indexes = new CharIndexes(text);
        int count = 0;
        for (CharSpan span : spans) {
            if (span != null) {
                starts[count] = indexes.of(span.getStart());
                ends[count++] = indexes.of(span.getEnd());
            }
        }
        return new TokenSpans(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    /** Asked for only when a text is split into passages, so that a model that only embeds does not pay for it. */
    private HuggingFaceTokenizer whole() {
        if (whole == null) {
            synchronized (this) {
                if (whole == null) {
                    whole = read(file, Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false"));
                }
            }
        }
        return whole;
    }

    /** Lower case letter by letter; what would change its length stays, so that positions stay too. */
    private static String lowerInPlace(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            int small = Character.toLowerCase(letter);
            lower.appendCodePoint(Character.charCount(small) == Character.charCount(letter) ? small : letter);
        });
        return lower.toString();
    }

    private String prepared(String text) {
        return PythonStrip.strip(rules.lowerCase() ? text.toLowerCase(Locale.ROOT) : text);
    }

    private static HuggingFaceTokenizer read(Path file, Map<String, String> options) {
        try {
            return HuggingFaceTokenizer.newInstance(file, options);
        } catch (IOException | RuntimeException e) {
            throw new FletchingException("'%s' must be a tokenizer of the Hugging Face tokenizers library, and is not (%s). "
                    .formatted(file, e.getMessage()) + "Fetch the file again.", e);
        }
    }

    @Override
    public synchronized void close() {
        cutting.close();
        if (whole != null) {
            whole.close();
        }
    }
}
