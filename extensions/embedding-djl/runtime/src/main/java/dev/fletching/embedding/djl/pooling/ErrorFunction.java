package dev.fletching.embedding.djl.pooling;

/**
 * The error function, to about 1e-15: its Maclaurin series near zero, the continued fraction of its complement further out.
 *
 * @see <a href="https://dlmf.nist.gov/7">NIST Digital Library of Mathematical Functions, chapter 7</a>
 */
final class ErrorFunction {

    private static final double SERIES_UP_TO = 2.5;
    private static final int FRACTION_TERMS = 60;

    private ErrorFunction() {}

    static double of(double x) {
        if (Math.abs(x) < SERIES_UP_TO) {
            return series(x);
        }
        return Math.signum(x) * (1 - complement(Math.abs(x)));
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }

    private static double complement(double x) {
        double fraction = x;
        for (int n = FRACTION_TERMS; n >= 1; n--) {
            fraction = x + n / 2.0 / fraction;
        }
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
    }
}
