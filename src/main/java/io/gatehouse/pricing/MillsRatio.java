package io.gatehouse.pricing;

/**
 * The Mills ratio of the standard normal distribution, {@code R(z) = (1 − N(z)) / φ(z)}: a tail probability
 * without its exponential, which keeps its relative accuracy where the probability itself vanishes.
 *
 * <p>{@code R(z) = P / (z·P + G)} with two polynomials in z, fitted so that {@code G / P} is the minimax rational
 * approximation of {@code 1/R(z) − z} on [-0.75, ∞) with a relative error of 4e-16. Fitting that instead of R makes
 * the first moment {@code 1 − z·R(z) = G / (z·P + G)} equally accurate: to the right of zero both are quotients of
 * sums of positive terms, where the subtraction would cancel.
 */
final class MillsRatio {
    /** The smallest argument of the approximation; left of it {@code R(z) = 1/φ(z) − R(−z)}. */
    static final double LOWEST = -0.75;

    /** Beyond it R(z) = 1/z to the last digit, and the polynomials would overflow. */
    private static final double HIGHEST = 1e20;

    private MillsRatio() {}

    /** R(z) for z ≥ {@link #LOWEST}, relative error 1e-15. */
    static double of(double z) {
        double bounded = z < HIGHEST ? z : HIGHEST;
        double p = p(bounded);
        return p / (bounded * p + g(bounded));
    }

    // Pairs of terms instead of Horner's chain: the chain would wait for each multiplication in turn.

    static double p(double z) {
        double y = z * z;
        double w = y * y;
        double low = (9224087.679748118 + 16906454.68761211 * z) + (15317790.197017413 + 8933006.704158947 * z) * y;
        double middle = (3697817.587888506 + 1136341.1412752548 * z) + (264126.8024061618 + 46458.23933637439 * z) * y;
        double high = (6074.183068527189 + 564.6472569107086 * z) + (33.82187109758716 + z) * y;
        return low + (middle + high * w) * w;
    }

    static double g(double z) {
        double y = z * z;
        double w = y * y;
        double low = (7359757.14716295 + 10137548.09239069 * z) + (7083845.297102231 + 3227802.2142024753 * z) * y;
        double middle = (1048997.162810361 + 252316.65428766463 * z) + (45338.94483405836 + 6006.53932621676 * z) * y;
        double high = (562.6472569113056 + 33.82187109758597 * z) + y;
        return low + (middle + high * w) * w;
    }
}
