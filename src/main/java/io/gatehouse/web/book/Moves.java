package io.gatehouse.web.book;

import io.gatehouse.risk.DollarGreeks;
import io.gatehouse.web.page.Figure;
import io.gatehouse.web.page.Shown;

/**
 * How the value of something held moves, in whole dollars of all of it.
 *
 * @param delta when each share rises by a dollar
 * @param vega when each implied volatility rises by a point
 * @param theta by a calendar day that passes
 */
public record Moves(Figure delta, Figure vega, Figure theta) {

    static Moves of(DollarGreeks greeks) {
        if (greeks instanceof DollarGreeks.Measured known) {
            return new Moves(
                    Figure.of(Shown.sensitivity(known.delta()))
                            .titled("gamma " + Shown.sensitivity(known.gamma()) + " for each dollar more"),
                    Figure.of(Shown.sensitivity(known.vega())),
                    Figure.of(Shown.sensitivity(known.theta())));
        }
        Figure unknown = Figure.unknown(((DollarGreeks.Unknown) greeks).reason());
        return new Moves(unknown, unknown, unknown);
    }
}
