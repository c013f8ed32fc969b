package dev.fletching.api.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Passages with their vectors, and the sources that they were read from.
 * <p>
 * Changes become visible, and durable where the index is, at {@link #commit()}; closing drops those not committed. Reading
 * is safe from many threads, also while one thread writes, and sees what is committed alone; writing is safe from many threads.
 * Vectors that are read belong to the caller. Under {@link dev.fletching.api.embedding.Similarity#COSINE} they may have been
 * brought to length 1.
 *
 * @since 0.1
 */
public interface PassageIndex extends AutoCloseable {

    /** What its vectors are. */
    VectorSpace space();

    /**
     * Insert passages, or replace those of the same id; of two with one id in a call the later stays.
     *
     * @throws dev.fletching.api.FletchingException if a vector's length is wrong or a component is not finite; then nothing of
     *         the call is put
     */
    void put(Collection<IndexedPassage> passages);

    /** Remove passages by id; ids that are not there are passed over. */
    void delete(Collection<String> ids);

    /** Remove the passages that fulfil a filter, those not yet committed included; {@link Filter#ALL} removes every passage. */
    void delete(Filter filter);

    /**
     * Record that all of some sources is in the index, in place of what was recorded of them before. Their passages that were put
     * with another state are removed.
     *
     * @throws dev.fletching.api.FletchingException if a text is too long or not well-formed; then nothing of the call is recorded
     */
    void putSources(Collection<IndexedSource> sources);

    /** Remove sources by id, with all passages that were put for them, recorded or not; ids that are not there are passed over. */
    void deleteSources(Collection<String> ids);

    /**
     * Keep vectors for passages that are yet to be put, by their fingerprint: {@link #vectors} finds them, searches do not.
     *
     * @throws dev.fletching.api.FletchingException if a vector's length is wrong or a component is not finite; then none is kept
     */
    void keepVectors(Map<String, float[]> byFingerprint);

    /** Let go all vectors that were kept for passages. */
    void dropKeptVectors();

    /** Make the changes since the last commit visible and durable, all or none. */
    void commit();

    /**
     * Find the nearest passages, best first; passages of equal score stand in the order of their ids.
     *
     * @throws dev.fletching.api.FletchingException if the query's model or dimensions are not the index's
     */
    List<Hit> search(VectorQuery query);

    /**
     * Find the passages whose words fit best, best first; passages of equal score stand in the order of their ids. A passage
     * without any of the words is not found.
     *
     * @throws dev.fletching.api.FletchingException if the index keeps no words
     */
    List<Hit> search(TextQuery query);

    /**
     * Find the places of a text that have words of a query, as the index tells words apart: forms of one word are the same, words
     * that do not count match nowhere. None where the index keeps no words.
     *
     * @param query plain text
     * @param text a passage's text, or any other
     * @return the places, in order, none overlapping another
     */
    default List<Match> matches(String query, String text) {
        return List.of();
    }

    /** Find a passage by id. */
    Optional<Passage> get(String id);

    /** Find passages with their vectors, in the order of the ids; ids that are not there are passed over. */
    List<IndexedPassage> fetch(Collection<String> ids);

    /**
     * Visit all passages that fulfil a filter, as of one commit, in any order, holding one at a time.
     *
     * @param sink may search the index, and change it
     */
    void forEach(Filter filter, Consumer<IndexedPassage> sink);

    /** Find vectors by fingerprint, those of passages and kept ones; fingerprints that are not there are left out. */
    Map<String, float[]> vectors(Collection<String> fingerprints);

    /** All sources, in the order of their ids, by {@link Values#compare}. */
    List<IndexedSource> sources();

    /** How many passages are committed. */
    long count();

    /** Frees the index, dropping what is not committed. Does nothing the second time. */
    @Override
    void close();
}
