package dev.fletching.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A WordPiece tokenizer of whole words, as the file of it and as plain Java beside it. */
final class TinyTokenizer {

    static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]");

    private static final int UNKNOWN = 1;
    private static final int FIRST = 2;
    private static final int SEPARATOR = 3;

    /** White space separates, and a punctuation mark is a word of its own. */
    private static final Pattern WORD = Pattern.compile("[\\p{P}$+<=>^`|~]|[^\\s\\p{P}$+<=>^`|~]+",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final List<String> vocabulary;
    private final int maxTokens;

    TinyTokenizer(Iterable<String> words, int maxTokens) {
        this.vocabulary = new ArrayList<>(SPECIAL);
        this.maxTokens = maxTokens;
        SortedSet<String> sorted = new TreeSet<>();
        words.forEach(sorted::add);
        SPECIAL.forEach(sorted::remove);
        for (String word : sorted) {
            if (!word.matches("[a-z0-9]+")) {
                throw new IllegalArgumentException("words must be small letters and digits, got '" + word + "'");
            }
            vocabulary.add(word);
        }
    }

    /** Tokens by their ids. */
    List<String> vocabulary() {
        return vocabulary;
    }

    /** The ids of two texts and the segment of each, the longer one cut first, as an independent check of the real tokenizer. */
    Pair pair(String first, String second) {
        List<Integer> a = ids(first);
        List<Integer> b = ids(second);
        int room = maxTokens - 3;
        if (a.size() + b.size() > room) {
            int shorter = Math.min(Math.min(a.size(), b.size()), room / 2);
            boolean firstIsShorter = a.size() <= b.size();
            a = cut(a, firstIsShorter ? shorter : room - shorter);
            b = cut(b, firstIsShorter ? room - shorter : shorter);
        }
        List<Integer> ids = new ArrayList<>(List.of(FIRST));
        ids.addAll(a);
        ids.add(SEPARATOR);
        int segment = ids.size();
        ids.addAll(b);
        ids.add(SEPARATOR);
        return new Pair(ids, segment);
    }

    private static List<Integer> cut(List<Integer> ids, int most) {
        return ids.subList(0, Math.min(ids.size(), most));
    }

    private List<Integer> ids(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group)
                .map(word -> vocabulary.contains(word) ? vocabulary.indexOf(word) : UNKNOWN).toList();
    }

    /**
     * Two texts as a model reads them.
     *
     * @param ids of all tokens
     * @param segment where the second text begins
     */
    record Pair(List<Integer> ids, int segment) {}

    /** The file that the tokenizers library reads. */
    String json() {
        return """
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [%s],
                 "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "BertPreTokenizer"},
                 "post_processor": {"type": "TemplateProcessing",
                  "single": [%s, %s, %s],
                  "pair": [%s, %s, %s, %s, %s],
                  "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]},
                                     "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}}},
                 "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": true},
                 "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                           "max_input_chars_per_word": 100, "vocab": {%s}}}
                """.formatted(added(), special("[CLS]", 0), sequence("A", 0), special("[SEP]", 0),
                special("[CLS]", 0), sequence("A", 0), special("[SEP]", 0), sequence("B", 1), special("[SEP]", 1),
                IntStream.range(0, vocabulary.size()).mapToObj(id -> "\"%s\": %d".formatted(vocabulary.get(id), id))
                        .collect(Collectors.joining(", ")));
    }

    private static String added() {
        return IntStream.range(0, SPECIAL.size())
                .mapToObj(id -> """
                        {"id": %d, "content": "%s", "single_word": false, "lstrip": false, "rstrip": false,
                         "normalized": false, "special": true}""".formatted(id, SPECIAL.get(id)))
                .collect(Collectors.joining(", "));
    }

    private static String special(String token, int type) {
        return "{\"SpecialToken\": {\"id\": \"%s\", \"type_id\": %d}}".formatted(token, type);
    }

    private static String sequence(String id, int type) {
        return "{\"Sequence\": {\"id\": \"%s\", \"type_id\": %d}}".formatted(id, type);
    }
}
