package dev.fletching.index.lucene;

/**
 * How an index was made and is searched.
 *
 * @param language what its words are; recorded with it
 * @param quantisation how its graph's vectors are shortened; recorded with it
 * @param candidates how many vectors a search of the graph keeps at least; a setting of whoever opens it
 */
record Traits(Language language, Quantisation quantisation, int candidates) {

    /** The same for words of another language. */
    Traits withLanguage(Language other) {
        return new Traits(other, quantisation, candidates);
    }
}
