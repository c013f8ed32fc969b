package dev.fletching.api.index;

/**
 * Asks for the passages nearest to a vector.
 *
 * @param vector the query's vector, as long as the index's dimensions, finite
 * @param model name of the model that made it
 * @param k how many passages to find; positive
 * @param mode how thoroughly to search
 * @param filter which passages to look at
 * @since 0.1
 */
public record VectorQuery(float[] vector, String model, int k, SearchMode mode, Filter filter) {

    /** Refuses a k that is not positive. */
    public VectorQuery {
        if (k < 1) {
            throw new IllegalArgumentException("k must be positive, got " + k);
        }
    }

    /** Asks among all passages. */
    public VectorQuery(float[] vector, String model, int k, SearchMode mode) {
        this(vector, model, k, mode, Filter.ALL);
    }
}
