package dev.fletching.api.index;

/**
 * Asks for the passages nearest to a vector.
 *
 * @param vector the query's vector, as long as the index's dimensions, finite
 * @param model name of the model that made it
 * @param k how many passages to find; positive
 * @param mode how thoroughly to search
 * @since 0.1
 */
public record VectorQuery(float[] vector, String model, int k, SearchMode mode) {

    /** Refuses a k that is not positive. */
    public VectorQuery {
        if (k < 1) {
            throw new IllegalArgumentException("k must be positive, got " + k);
        }
    }
}
