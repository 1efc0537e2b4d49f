package io.gatehouse.market.simulated;

/** What the market as a whole did in one session; log returns. */
final class MarketDay {

    /** Pieces into which a session is cut; a path has one more knot. */
    static final int PIECES = 26;

    private final double volatilityAfter;
    private final double overnight;
    private final double[] path;
    private final double[] index;

    MarketDay(double volatilityAfter, double overnight, double[] path, double[] index) {
        this.volatilityAfter = volatilityAfter;
        this.overnight = overnight;
        this.path = path;
        this.index = index;
    }

    /** Yearly volatility the next session starts with. */
    double volatilityAfter() {
        return volatilityAfter;
    }

    /** From the close before to the open. */
    double overnight() {
        return overnight;
    }

    /** From the knot before {@code knot} to it; 1 to 26. */
    double step(int knot) {
        return path[knot] - path[knot - 1];
    }

    /** The volatility index in points at a knot, 0 (open) to 26 (close). */
    double index(int knot) {
        return index[knot];
    }
}
