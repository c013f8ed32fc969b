package dev.fletching.ingest;

/** Texts of others for people's eyes: what could move a terminal's cursor is written as its number. */
final class Printable {

    private Printable() {}

    static String of(String text) {
        if (text.chars().noneMatch(Printable::isControl)) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.chars().forEach(c -> printable.append(isControl(c) ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
        return printable.toString();
    }

    /** Whether a char belongs into no id: control characters, and those that turn the direction of writing. */
    static boolean isControl(int c) {
        return Character.isISOControl(c) || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069
                || Character.getType(c) == Character.LINE_SEPARATOR || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }
}
