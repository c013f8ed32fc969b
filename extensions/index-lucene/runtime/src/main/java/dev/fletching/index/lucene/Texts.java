package dev.fletching.index.lucene;

import java.util.List;
import java.util.Map;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.UnicodeUtil;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.IndexedPassage;
import dev.fletching.api.index.IndexedSource;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;

/** Refuses texts that Lucene would not give back as they were: it writes UTF-8, and ids of a limited length. */
final class Texts {

    private static final int SHOWN_CHARS = 60;

    /** The id is also a term of the field {@code id}, for filters. */
    private static final int MAX_ID_BYTES = IndexWriter.MAX_TERM_LENGTH - bytes(FieldTerms.term("id", ""));

    private Texts() {}

    static void requirePassage(Passage passage) {
        String id = passage.id();
        if (bytes(id) > MAX_ID_BYTES) {
            throw new FletchingException("id of passage '%s' must be at most %d bytes of UTF-8, got %d. Choose a shorter id."
                    .formatted(shorten(id), MAX_ID_BYTES, bytes(id)));
        }
        require(id, "id", id);
        require(id, "text", passage.text());
        requireOrigin(id, passage.origin());
        for (Map.Entry<String, String> entry : passage.metadata().entrySet()) {
            require(id, "metadata", entry.getKey());
            require(id, "metadata", entry.getValue());
            requireTerm(id, entry.getKey(), entry.getValue());
        }
    }

    static void requireIndexed(IndexedPassage indexed) {
        requirePassage(indexed.passage());
        requireFingerprint(indexed.fingerprint());
        indexed.source().ifPresent(Texts::requireSource);
    }

    static void requireSource(IndexedSource source) {
        for (String part : List.of(source.id(), source.state(), source.place())) {
            if (!canBeTerm(part)) {
                throw new FletchingException(
                        "id, state and place of source '%s' must be well-formed Unicode of at most %d bytes, got %d. Shorten them."
                                .formatted(shorten(source.id()), IndexWriter.MAX_TERM_LENGTH, bytes(part)));
            }
        }
    }

    static void requireFingerprint(String fingerprint) {
        if (!canBeTerm(fingerprint)) {
            throw new FletchingException(
                    "a fingerprint must be well-formed Unicode of at most %d bytes, got '%s'. Use the hex digits of a hash."
                            .formatted(IndexWriter.MAX_TERM_LENGTH, shorten(fingerprint)));
        }
    }

    private static void requireOrigin(String id, Origin origin) {
        requirePart(id, "document", origin.document());
        requirePart(id, "source", origin.source());
        requirePart(id, "title", origin.title());
        requirePart(id, "section", origin.section());
    }

    private static void requirePart(String id, String part, String text) {
        require(id, part, text);
        requireTerm(id, part, text);
    }

    /** A value is one term of the index, for filters, and a zero ends its name there. */
    private static void requireTerm(String id, String name, String value) {
        int bytes = bytes(FieldTerms.term(name, value));
        if (bytes > IndexWriter.MAX_TERM_LENGTH || name.indexOf(0) >= 0) {
            throw new FletchingException(
                    "'%s' of passage '%s' must have a name without a NUL and at most %d bytes of UTF-8 with it, got %d. Shorten it."
                            .formatted(shorten(name), shorten(id), IndexWriter.MAX_TERM_LENGTH, bytes));
        }
    }

    private static void require(String id, String part, String text) {
        int place = firstLoneSurrogate(text);
        if (place >= 0) {
            throw new FletchingException(
                    "%s of passage '%s' must be well-formed Unicode, got a lone surrogate at char %d. Mend the text's encoding."
                            .formatted(part, shorten(id), place));
        }
    }

    /** Whether an index can hold a passage of this id at all. */
    static boolean canBeId(String id) {
        return firstLoneSurrogate(id) < 0
                && bytes(id) <= MAX_ID_BYTES;
    }

    /** Whether an index can have a text as a term. */
    static boolean canBeTerm(String text) {
        return firstLoneSurrogate(text) < 0 && bytes(text) <= IndexWriter.MAX_TERM_LENGTH;
    }

    /** A text fit for a message. */
    static String shorten(String text) {
        return text.length() <= SHOWN_CHARS ? text : text.substring(0, SHOWN_CHARS) + "…";
    }

    private static int bytes(String text) {
        return UnicodeUtil.calcUTF16toUTF8Length(text, 0, text.length());
    }

    private static int firstLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                return i;
            }
            i++;
        }
        return -1;
    }
}
