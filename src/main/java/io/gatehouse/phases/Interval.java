package io.gatehouse.phases;

import io.gatehouse.money.Ratio;

/** A 95 % interval. It informs; the point estimate decides. */
public record Interval(Ratio low, Ratio high) {

    public Interval {
        if (low.isAbove(high)) {
            throw new IllegalArgumentException("an interval goes from low to high; have " + low + " to " + high);
        }
    }

    /** Whether it lies on one side of a threshold, so that the sample settles the question. */
    public boolean excludes(Ratio threshold) {
        return low.isAbove(threshold) || high.isBelow(threshold);
    }
}
