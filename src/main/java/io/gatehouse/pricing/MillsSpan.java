package io.gatehouse.pricing;

/**
 * The Mills ratio on both sides of a point, and the difference of the two. Where the sides are close the difference
 * comes from the Taylor series at the point between them, since a subtraction would lose most of its digits.
 *
 * @param near R(h − t)
 * @param far R(h + t)
 * @param difference near − far, relative error below 1e-13 for h up to 10 and below 1e-12 up to 38
 */
record MillsSpan(double near, double far, double difference) {
    /** Half-widths below it use the series; the first terms left out are 3e-17 of the difference and 4e-16 of R. */
    private static final double NARROW = 0.02;

    /** Far beyond where any density underflows; there the series only has to stay finite. */
    private static final double FARTHEST = 1e3;

    /**
     * The span from h − t to h + t.
     *
     * @param h at least 0
     * @param t above 0, at most h − {@link MillsRatio#LOWEST}
     */
    static MillsSpan around(double h, double t) {
        double near;
        double far;
        double difference;
        if (t < NARROW) {
            double z = h < FARTHEST ? h : FARTHEST;
            double p = MillsRatio.p(z);
            double g = MillsRatio.g(z);
            double scale = 1 / (z * p + g);
            // The n-th derivative of R is (−1)^n times the n-th moment of exp(−z·u − u²/2) over u > 0.
            double m0 = p * scale;
            double m1 = g * scale;
            double m2 = m0 - z * m1;
            double m3 = 2 * m1 - z * m2;
            double m4 = 3 * m2 - z * m3;
            double m5 = 4 * m3 - z * m4;
            double m6 = 5 * m4 - z * m5;
            double m7 = 6 * m5 - z * m6;
            double y = t * t;
            double even = m0 + y * (m2 * (1.0 / 2) + y * (m4 * (1.0 / 24) + y * (m6 * (1.0 / 720))));
            double odd = t * (m1 + y * (m3 * (1.0 / 6) + y * (m5 * (1.0 / 120) + y * (m7 * (1.0 / 5040)))));
            near = even + odd;
            far = even - odd;
            difference = 2 * odd;
        } else {
            near = MillsRatio.of(h - t);
            far = MillsRatio.of(h + t);
            difference = near - far;
        }
        return new MillsSpan(near, far, difference);
    }
}
