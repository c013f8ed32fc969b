package dev.fletching.index.lucene;

import java.util.Map;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.util.UnicodeUtil;

import dev.fletching.api.FletchingException;
import dev.fletching.api.index.Origin;
import dev.fletching.api.index.Passage;

/** Refuses texts that Lucene would not give back as they were: it writes UTF-8, and ids of a limited length. */
final class Texts {

    private static final int SHOWN_CHARS = 60;

    private Texts() {}

    static void requirePassage(Passage passage) {
        String id = passage.id();
        if (UnicodeUtil.calcUTF16toUTF8Length(id, 0, id.length()) > IndexWriter.MAX_TERM_LENGTH) {
            throw new FletchingException("id of passage '%s' must be at most %d bytes of UTF-8, got %d. Choose a shorter id."
                    .formatted(shorten(id), IndexWriter.MAX_TERM_LENGTH,
                            UnicodeUtil.calcUTF16toUTF8Length(id, 0, id.length())));
        }
        require(id, "id", id);
        require(id, "text", passage.text());
        requireOrigin(id, passage.origin());
        for (Map.Entry<String, String> entry : passage.metadata().entrySet()) {
            require(id, "metadata", entry.getKey());
            require(id, "metadata", entry.getValue());
        }
    }

    private static void requireOrigin(String id, Origin origin) {
        require(id, "document", origin.document());
        require(id, "source", origin.source());
        require(id, "title", origin.title());
        require(id, "section", origin.section());
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
                && UnicodeUtil.calcUTF16toUTF8Length(id, 0, id.length()) <= IndexWriter.MAX_TERM_LENGTH;
    }

    /** A text fit for a message. */
    static String shorten(String text) {
        return text.length() <= SHOWN_CHARS ? text : text.substring(0, SHOWN_CHARS) + "…";
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
