package io.gatehouse.risk;

import java.util.Arrays;

/**
 * The daily moves of one share or of the VIX, oldest first; not a number where one is missing. Equal to itself only:
 * what was read again is something else.
 */
final class Moves {

    private final double[] logarithms;
    private final double[] factors;

    /** @param logarithms logarithmic returns, at least one; taken as they are, not copied */
    Moves(double[] logarithms) {
        this.logarithms = logarithms;
        this.factors = Arrays.stream(logarithms).map(Math::exp).toArray();
    }

    /** Logarithmic returns; not to be written to. */
    double[] logarithms() {
        return logarithms;
    }

    /** Each close over the close before it; not to be written to. */
    double[] factors() {
        return factors;
    }

    /** Whether the youngest is there. */
    boolean isUpToDate() {
        return !Double.isNaN(logarithms[logarithms.length - 1]);
    }
}
