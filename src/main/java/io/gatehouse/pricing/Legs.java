package io.gatehouse.pricing;

import io.gatehouse.instrument.Right;

/**
 * The portfolio that copies an option: so many dollars of the share less so many dollars of cash. All greeks follow
 * from it and one density.
 *
 * @param share dollars held in the share, delta × spot; negative for a put
 * @param cash dollars borrowed; negative, that is lent, for a put
 * @param density S·e^(−qT)·φ(d1) = K·e^(−rT)·φ(d2), the factor of gamma, vega and theta
 * @param price share − cash, but without the cancellation of this subtraction
 */
record Legs(double share, double cash, double density, double price) {
    private static final double PHI_AT_ZERO = 0.3989422804014327;

    /**
     * The legs of an option with something left to happen. Computed for the side out of the money, whose value is
     * all time value and keeps its relative accuracy; the other side follows by parity.
     *
     * @param deviation volatility × √years, above 0
     */
    static Legs of(Right right, PresentValues values, double deviation) {
        boolean callIsOut = values.advantage() <= 0;
        double most = callIsOut ? values.share() : values.cash();
        double h = Math.abs(values.logMoneyness()) / deviation;
        double t = deviation / 2;
        double z = h - t;
        double density = most * PHI_AT_ZERO * Math.exp(-0.5 * z * z);
        double received;
        double paid;
        double price;
        if (z < MillsRatio.LOWEST) {
            received = most - density * MillsRatio.of(-z);
            paid = density * MillsRatio.of(h + t);
            price = received - paid;
        } else {
            MillsSpan span = MillsSpan.around(h, t);
            received = density * span.near();
            paid = density * span.far();
            price = density * span.difference();
        }
        double share = callIsOut ? received : -paid;
        double cash = callIsOut ? paid : -received;
        if (right == Right.CALL && !callIsOut) {
            share += values.share();
            cash += values.cash();
            price += values.advantage();
        } else if (right == Right.PUT && callIsOut) {
            share -= values.share();
            cash -= values.cash();
            price -= values.advantage();
        }
        return new Legs(share, cash, density, price);
    }

    /** The legs when nothing can happen any more: all, nothing, or half of each where both sides are worth the same. */
    static Legs certain(Right right, PresentValues values) {
        int sign = right == Right.CALL ? 1 : -1;
        double weight = (sign + Math.signum(values.advantage())) / 2;
        double density = values.advantage() == 0 ? values.share() * PHI_AT_ZERO : 0;
        return new Legs(weight * values.share(), weight * values.cash(), density, values.intrinsicValue(right));
    }
}
