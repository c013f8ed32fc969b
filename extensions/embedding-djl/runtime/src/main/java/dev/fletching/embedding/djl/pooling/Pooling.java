package dev.fletching.embedding.djl.pooling;

import java.util.Arrays;

/**
 * How the token vectors of a text become one vector, as in the Pooling module of sentence-transformers. Constants stand in the
 * order in which that module joins several.
 * <p>
 * Every one looks at the rows of a single text only, so that its result does not depend on the batch. A text without rows gives
 * zeros.
 *
 * @see <a href="https://sbert.net/docs/package_reference/sentence_transformer/modules.html">sentence-transformers modules</a>
 */
public enum Pooling {

    /** The first token's vector. */
    CLS("cls", "cls_token") {
        @Override
        void pool(TokenRows rows, float[] into) {
            if (rows.count() > 0) {
                rows.read(0, into);
            }
        }
    },

    /** The largest value of each component. */
    MAX("max", "max_tokens") {
        @Override
        void pool(TokenRows rows, float[] into) {
            float[] row = new float[rows.width()];
            for (int r = 0; r < rows.count(); r++) {
                rows.read(r, row);
                for (int i = 0; i < row.length; i++) {
                    into[i] = r == 0 ? row[i] : Math.max(into[i], row[i]);
                }
            }
        }
    },

    /** The mean. */
    MEAN("mean", "mean_tokens") {
        @Override
        void pool(TokenRows rows, float[] into) {
            sum(rows, into);
            divide(into, rows.count());
        }
    },

    /** The sum divided by the square root of the number of tokens. */
    MEAN_SQRT_LEN("mean_sqrt_len_tokens", "mean_sqrt_len_tokens") {
        @Override
        void pool(TokenRows rows, float[] into) {
            sum(rows, into);
            divide(into, (float) Math.sqrt(rows.count()));
        }
    },

    /**
     * The mean weighted by position, from 1: later tokens of a decoder have seen more.
     *
     * @see <a href="https://arxiv.org/abs/2202.08904">Muennighoff: SGPT, 2022</a>
     */
    WEIGHTED_MEAN("weightedmean", "weightedmean_tokens") {
        @Override
        void pool(TokenRows rows, float[] into) {
            float[] row = new float[rows.width()];
            for (int r = 0; r < rows.count(); r++) {
                rows.read(r, row);
                for (int i = 0; i < row.length; i++) {
                    into[i] += row[i] * (r + 1);
                }
            }
            divide(into, rows.count() * (rows.count() + 1f) / 2);
        }
    },

    /** The last token's vector. */
    LAST_TOKEN("lasttoken", "lasttoken") {
        @Override
        void pool(TokenRows rows, float[] into) {
            if (rows.count() > 0) {
                rows.read(rows.count() - 1, into);
            }
        }
    };

    private final String id;
    private final String key;

    Pooling(String id, String suffix) {
        this.id = id;
        this.key = "pooling_mode_" + suffix;
    }

    /** The name in a model card and in newer pooling configurations, as in {@code mean}. */
    public String id() {
        return id;
    }

    /** The key of older pooling configurations, as in {@code pooling_mode_mean_tokens}. */
    public String key() {
        return key;
    }

    /**
     * Find a pooling by its name.
     *
     * @throws IllegalArgumentException if there is none; names those that exist
     */
    public static Pooling byId(String id) {
        for (Pooling pooling : values()) {
            if (pooling.id.equals(id)) {
                return pooling;
            }
        }
        throw new IllegalArgumentException("pooling must be one of %s, got '%s'".formatted(
                Arrays.stream(values()).map(Pooling::id).toList(), id));
    }

    /** Pool a text's rows into zeros of the rows' width. */
    abstract void pool(TokenRows rows, float[] into);

    private static void sum(TokenRows rows, float[] into) {
        float[] row = new float[rows.width()];
        for (int r = 0; r < rows.count(); r++) {
            rows.read(r, row);
            for (int i = 0; i < row.length; i++) {
                into[i] += row[i];
            }
        }
    }

    private static void divide(float[] values, float by) {
        if (by == 0) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= by;
        }
    }
}
