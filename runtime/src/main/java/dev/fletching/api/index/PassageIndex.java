package dev.fletching.api.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Passages with their vectors.
 * <p>
 * Changes become visible, and durable where the index is, at {@link #commit()}; closing drops those not committed. Searching
 * is safe from many threads, also while one thread writes; writing is safe from many threads.
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

    /** How many passages are committed. */
    long count();

    /** Frees the index, dropping what is not committed. Does nothing the second time. */
    @Override
    void close();
}
