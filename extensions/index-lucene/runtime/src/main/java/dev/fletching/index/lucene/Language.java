package dev.fletching.index.lucene;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

import dev.fletching.api.FletchingException;

/** How the words of a language are told apart, stemmed and left out. Named by its code of ISO 639 in every index. */
enum Language {

    EN(EnglishAnalyzer::new), DE(GermanAnalyzer::new), FR(FrenchAnalyzer::new), ES(SpanishAnalyzer::new), PT(
            PortugueseAnalyzer::new), IT(ItalianAnalyzer::new), NL(DutchAnalyzer::new), RU(RussianAnalyzer::new),
    /** Pairs of neighbouring characters. */
    ZH(CJKAnalyzer::new),
    /** Pairs of neighbouring characters. */
    JA(CJKAnalyzer::new),
    /** Pairs of neighbouring characters. */
    KO(CJKAnalyzer::new),
    /** Any language: words in lower case, as they are. */
    UND(StandardAnalyzer::new);

    private final Supplier<Analyzer> analyzer;

    Language(Supplier<Analyzer> analyzer) {
        this.analyzer = analyzer;
    }

    /** Find a language by its code. */
    static Language of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow(() -> new FletchingException(
                        "language of an index must be one of %s, got '%s'. Set it to one, or to und for any other."
                                .formatted(codes(), code)));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A new analyzer; the caller closes it. */
    Analyzer analyzer() {
        return analyzer.get();
    }

    private static List<String> codes() {
        return Arrays.stream(values()).map(Language::code).toList();
    }
}
