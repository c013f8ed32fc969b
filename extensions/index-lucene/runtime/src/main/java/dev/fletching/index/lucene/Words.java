package dev.fletching.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import dev.fletching.api.index.Match;

/**
 * The words of texts as an index takes them: stemmed, without those that do not count.
 *
 * @param analyzer that of the index
 */
record Words(Analyzer analyzer) {

    /** How often each word is in a text, in the order of their first places. */
    Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        forEach(text, (word, start, end) -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    /** Where a text has words of a query, in order; overlapping places are one. */
    List<Match> matches(String query, String text) {
        Set<String> wanted = counts(query).keySet();
        List<Match> matches = new ArrayList<>();
        forEach(text, (word, start, end) -> {
            if (wanted.contains(word)) {
                add(matches, start, end);
            }
        });
        return matches;
    }

    private static void add(List<Match> matches, int start, int end) {
        int last = matches.size() - 1;
        if (last >= 0 && matches.get(last).end() > start) {
            matches.set(last, new Match(matches.get(last).start(), Math.max(matches.get(last).end(), end)));
        } else {
            matches.add(new Match(start, end));
        }
    }

    private void forEach(String text, Sink sink) {
        try (TokenStream tokens = analyzer.tokenStream(PassageDocuments.WORDS, text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                sink.word(word.toString(), place.startOffset(), place.endOffset());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Sink {
        void word(String word, int start, int end);
    }
}
