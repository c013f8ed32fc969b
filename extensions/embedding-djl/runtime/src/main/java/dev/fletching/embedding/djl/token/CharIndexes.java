package dev.fletching.embedding.djl.token;

/** Turns indexes that count code points into indexes that count chars, when asked in about ascending order. */
final class CharIndexes {

    private final String text;
    private int codePoint;
    private int index;

    CharIndexes(String text) {
        this.text = text;
    }

    int of(int wanted) {
        if (wanted < codePoint) {
            codePoint = 0;
            index = 0;
        }
        index = text.offsetByCodePoints(index, wanted - codePoint);
        codePoint = wanted;
        return index;
    }
}
